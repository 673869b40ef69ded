import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { registerColumns } from '../features/register/columns.tsx'
import { filterWords } from '../features/register/filter-words.ts'
import { registerToPrint } from '../features/register/register-query.ts'
import classes from '../ui/form-paper.module.css'
import { PrintFootRow } from '../ui/print-foot.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { useText } from '../words/language.tsx'
import { registerWords } from '../words/register.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/institutions/print')
const printed = registerColumns.filter((column) => column.id !== 'changed' && column.id !== 'matched')

/** The register under the filters of the address, up to a limit that it states. */
export const RegisterPrintPage = () => {
  const search = route.useSearch()
  const words = useWords(registerWords)
  const inWords = useText()
  const { townships, today } = useInstallation()
  const query = useQuery({ ...registerToPrint(search), ...readOnce })
  const filters = filterWords(search, townships, inWords)
  return (
    <PrintPage title={words.printTitle} query={query} print={({ rows }) => ({ what: 'register', filters: filtersOf(search), records: rows.length })}>
      {({ rows, total }) => (
        <>
          <h1 className={classes.title}>{words.printTitle}</h1>
          <div className={classes.line}>
            <span>{words.printed(rows.length, total)}</span>
            {filters && <span>{words.filteredBy(filters)}</span>}
            <span>{words.asOf(today)}</span>
          </div>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{words.number}</th>
                {printed.map((column) => (
                  <th key={column.id} scope="col" data-numeric={column.numeric}>
                    {inWords(column.heading)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={row.id}>
                  <td data-numeric>{index + 1}</td>
                  {printed.map((column) => (
                    <td key={column.id} data-numeric={column.numeric}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <PrintFootRow columns={printed.length + 1} />
          </table>
        </>
      )}
    </PrintPage>
  )
}
