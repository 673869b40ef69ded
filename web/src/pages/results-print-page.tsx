import { sumLabel } from '@silverguard/shared/workbooks/forms/handling-progress'
import { resultsForm, resultsSum } from '@silverguard/shared/workbooks/forms/results'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { filterWords } from '../features/progress/filter-words.ts'
import { resultsToPrint } from '../features/progress/progress-query.ts'
import { keyOfResults, nameOfResults } from '../features/progress/results-naming.ts'
import { FormPaper } from '../ui/form-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { listStatements } from '../words/control-list.ts'
import { useText } from '../words/language.tsx'
import { resultsWords } from '../words/progress.ts'

const route = getRouteApi('/handling/results/print')

/** 打击整治战果统计表 on paper. */
export const ResultsPrintPage = () => {
  const search = route.useSearch()
  const inWords = useText()
  const { unitNames, townships } = useInstallation()
  const query = useQuery({ ...resultsToPrint(search), ...readOnce })
  const filters = filterWords(search, townships)
  return (
    <PrintPage title={inWords(resultsForm.title)} query={query} print={({ rows }) => ({ what: 'results', filters: filtersOf(search), records: rows.length })}>
      {(results) => (
        <FormPaper
          form={resultsForm}
          rows={results.rows}
          keyOf={keyOfResults}
          naming={nameOfResults}
          sum={resultsSum(results.total, inWords(sumLabel))}
          header={{
            unit: unitNames.letterhead,
            asOf: results.until,
            statements: [resultsWords.period(results.since, results.until), ...(filters.length > 0 ? [listStatements.part(filters)] : [])],
            summary: null,
          }}
        />
      )}
    </PrintPage>
  )
}
