import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { HowCell, LevelCell } from '../features/handling/action-cells.tsx'
import { filterWords } from '../features/handling/filter-words.ts'
import own from '../features/handling/handling.module.css'
import { actionsToPrint } from '../features/handling/handling-query.ts'
import { DueOnPaper, WhoOnPaper } from '../features/handling/paper-cells.tsx'
import { StateMark } from '../features/handling/state-mark.tsx'
import { ListPaperHead, ListPaperSign, ListPaperTable } from '../ui/list-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { handlingWords } from '../words/handling.ts'
import { useText } from '../words/language.tsx'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/handling/print')

/** Shares of the sheet by column: a measure, its place and whose it is each stand in one line. */
const widths = [3, 7, 17, 16, 7, 5, 6, 14, 25]

/** Measures under the filters of the address on paper. */
export const HandlingPrintPage = () => {
  const search = route.useSearch()
  const words = useWords(handlingWords)
  const inWords = useText()
  const { townships, unitNames } = useInstallation()
  const query = useQuery({ ...actionsToPrint(search), ...readOnce })
  const filters = filterWords(search, townships).map(inWords)
  const headings = [words.number, words.due, words.measure, words.place, words.township, words.level, words.state, words.who, words.how]
  return (
    <PrintPage title={words.printTitle} query={query} print={({ rows }) => ({ what: 'actions', filters: filtersOf(search), records: rows.length })}>
      {({ rows, total, asOf }) => (
        <>
          <ListPaperHead
            title={words.printTitle}
            notes={[unitNames.letterhead, words.printed(rows.length, total), filters.length > 0 && words.filteredBy(words.list(filters)), words.asOf(asOf)]}
          />
          <ListPaperTable headings={headings} widths={widths} className={own.paper}>
            {rows.map((action, index) => (
              <tr key={action.id}>
                <td data-numeric>{index + 1}</td>
                <td>
                  <DueOnPaper action={action} />
                </td>
                <th scope="row">{inWords(action.title)}</th>
                <td>{action.institutionName}</td>
                <td className={own.tight}>{action.townshipName}</td>
                <td className={own.tight}>
                  <LevelCell action={action} />
                </td>
                <td className={own.tight}>
                  <StateMark state={action.state} />
                </td>
                <td>
                  <WhoOnPaper action={action} />
                </td>
                <td>
                  <HowCell action={action} all />
                </td>
              </tr>
            ))}
          </ListPaperTable>
          <ListPaperSign />
        </>
      )}
    </PrintPage>
  )
}
