import { papersForm } from '@silverguard/shared/workbooks/forms/papers'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { filterWords } from '../features/papers/filter-words.ts'
import { papersToPrint } from '../features/papers/papers-query.ts'
import { filtersIn } from '../features/papers/search.ts'
import classes from '../ui/form-paper.module.css'
import { FormTable } from '../ui/form-table.tsx'
import { ListPaperHead } from '../ui/list-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { useText } from '../words/language.tsx'
import { papersWords } from '../words/papers.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/handling/papers/print')

/** The register of papers under the filters of the address on paper, in the columns of its workbook. */
export const PapersPrintPage = () => {
  const search = route.useSearch()
  const words = useWords(papersWords)
  const inWords = useText()
  const { townships, unitNames, today } = useInstallation()
  const query = useQuery({ ...papersToPrint(search), ...readOnce })
  const filters = filterWords(search, townships).map(inWords)
  return (
    <PrintPage title={words.printTitle} query={query} print={({ rows }) => ({ what: 'papers', filters: filtersOf(filtersIn(search)), records: rows.length })}>
      {({ rows, total }) => (
        <>
          <ListPaperHead
            title={words.printTitle}
            notes={[unitNames.letterhead, words.printed(rows.length, total), filters.length > 0 && words.filteredBy(words.list(filters)), words.asOf(today)]}
          />
          <FormTable
            form={papersForm}
            rows={rows}
            keyOf={({ id }) => id}
            first={1}
            className={`${classes.table} ${classes.fixed}`}
            naming={{ key: 'name', cell: ({ institutionName }) => institutionName }}
            onPaper
          />
        </>
      )}
    </PrintPage>
  )
}
