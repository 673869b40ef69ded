import type { WatchRow } from '@silverguard/shared/determinations/contract'
import { watchesForm } from '@silverguard/shared/workbooks/forms/watches'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { watchesToPrint } from '../features/control-list/control-list-query.ts'
import { watchFilterWords } from '../features/control-list/filter-words.ts'
import { FormPaper } from '../ui/form-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { listStatements } from '../words/control-list.ts'
import { useText } from '../words/language.tsx'

const route = getRouteApi('/control-list/watches/print')
const keyOf = (row: WatchRow) => row.id
const name = { key: 'name', cell: (row: WatchRow) => row.name }

/** 观察期 on paper. */
export const WatchesPrintPage = () => {
  const search = route.useSearch()
  const inWords = useText()
  const { unitNames, townships } = useInstallation()
  const query = useQuery({ ...watchesToPrint(search), ...readOnce })
  const filters = watchFilterWords(search, townships)
  return (
    <PrintPage
      title={inWords(watchesForm.title)}
      query={query}
      print={({ rows }) => ({ what: 'watch_list', filters: filtersOf(search), records: rows.length })}
    >
      {({ rows, total, counts, asOf }) => (
        <FormPaper
          form={watchesForm}
          rows={rows}
          keyOf={keyOf}
          naming={name}
          header={{
            unit: unitNames.letterhead,
            asOf,
            statements: [
              ...(filters.length > 0 ? [listStatements.part(filters)] : []),
              ...(rows.length < total ? [listStatements.cut(rows.length, total)] : []),
            ],
            summary: listStatements.watches(total, counts.running, counts.relapsed, counts.due),
          }}
        />
      )}
    </PrintPage>
  )
}
