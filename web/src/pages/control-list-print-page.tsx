import type { ControlListRow } from '@silverguard/shared/determinations/contract'
import { computedListForm, computedListOnly, controlListForm } from '@silverguard/shared/workbooks/forms/control-list'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { controlListToPrint } from '../features/control-list/control-list-query.ts'
import { filterWords } from '../features/control-list/filter-words.ts'
import { FormPaper } from '../ui/form-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { listStatements } from '../words/control-list.ts'
import { useText } from '../words/language.tsx'

const route = getRouteApi('/control-list/print')
const keyOf = (row: ControlListRow) => row.institution
const name = { key: 'name', cell: (row: ControlListRow) => row.name }
const ofConfirmed = { form: controlListForm, what: 'control_list', heading: [] } as const
const ofComputed = { form: computedListForm, what: 'computed_list', heading: [computedListOnly] } as const

/** 附件5 on paper; or apart from it, under a title of its own, what is computed only. */
export const ControlListPrintPage = () => {
  const search = route.useSearch()
  const inWords = useText()
  const { unitNames, townships } = useInstallation()
  const query = useQuery({ ...controlListToPrint(search), ...readOnce })
  const { form, what, heading } = search.tab === 'computed' ? ofComputed : ofConfirmed
  const filters = filterWords(search, townships)
  return (
    <PrintPage title={inWords(form.title)} query={query} print={({ rows }) => ({ what, filters: filtersOf(search), records: rows.length })}>
      {({ rows, total, counts, asOf }) => (
        <FormPaper
          form={form}
          rows={rows}
          keyOf={keyOf}
          naming={name}
          header={{
            unit: unitNames.letterhead,
            asOf,
            statements: [
              ...heading,
              ...(filters.length > 0 ? [listStatements.part(filters)] : []),
              ...(rows.length < total ? [listStatements.cut(rows.length, total)] : []),
            ],
            summary: search.level ? null : listStatements.summary(counts.red, counts.orange, counts.yellow),
          }}
        />
      )}
    </PrintPage>
  )
}
