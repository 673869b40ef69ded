import { handlingProgressForm, otherwiseSettled, type ProgressLine, progressSum, sumLabel } from '@silverguard/shared/workbooks/forms/handling-progress'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { filterWords } from '../features/progress/filter-words.ts'
import { progressToPrint } from '../features/progress/progress-query.ts'
import { keyOfProgress } from '../features/progress/progress-table.tsx'
import { progressFilters } from '../features/progress/search.ts'
import { FormPaper } from '../ui/form-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { listStatements } from '../words/control-list.ts'
import { useText } from '../words/language.tsx'
import { progressStatements, progressWords } from '../words/progress.ts'

const route = getRouteApi('/handling/progress/print')
const name = { key: 'name', cell: (row: ProgressLine) => row.name }

/** 附件6 of a month on paper. */
export const HandlingProgressPrintPage = () => {
  const search = route.useSearch()
  const inWords = useText()
  const { unitNames, townships } = useInstallation()
  const query = useQuery({ ...progressToPrint(search), ...readOnce })
  const filters = filterWords(search, townships)
  return (
    <PrintPage
      title={inWords(handlingProgressForm.title)}
      query={query}
      print={({ rows }) => ({ what: 'annex_6', filters: filtersOf(progressFilters(search)), records: rows.length })}
    >
      {({ rows, total, counts, sums, month, asOf }) => (
        <FormPaper
          form={handlingProgressForm}
          rows={rows}
          keyOf={keyOfProgress}
          naming={name}
          sum={progressSum(sums, inWords(sumLabel))}
          header={{
            unit: unitNames.letterhead,
            asOf,
            statements: [
              progressWords.monthOf(month),
              otherwiseSettled,
              ...(filters.length > 0 ? [listStatements.part(filters)] : []),
              ...(rows.length < total ? [listStatements.cut(rows.length, total)] : []),
            ],
            summary: search.level ? null : progressStatements.summary(counts),
          }}
        />
      )}
    </PrintPage>
  )
}
