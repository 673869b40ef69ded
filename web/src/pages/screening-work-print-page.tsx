import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { filterWords } from '../features/screening-work/filter-words.ts'
import { WhyList } from '../features/screening-work/why-list.tsx'
import { workToPrint } from '../features/screening-work/work-query.ts'
import { LevelBadge } from '../ui/level-badge.tsx'
import { ListPaperHead, ListPaperTable } from '../ui/list-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { useText } from '../words/language.tsx'
import { screeningWorkWords } from '../words/screening-work.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/screenings/print')

/** The work list under the filters of the address on paper, nothing folded away. */
export const ScreeningWorkPrintPage = () => {
  const search = route.useSearch()
  const words = useWords(screeningWorkWords)
  const inWords = useText()
  const { townships, unitNames } = useInstallation()
  const query = useQuery({ ...workToPrint(search), ...readOnce })
  const filters = filterWords(search, townships).map(inWords)
  const headings = [words.number, words.level, words.name, words.township, words.address, words.why, words.lastScreened]
  return (
    <PrintPage title={words.printTitle} query={query} print={({ rows }) => ({ what: 'screening_work', filters: filtersOf(search), records: rows.length })}>
      {({ rows, total, asOf }) => (
        <>
          <ListPaperHead
            title={words.printTitle}
            notes={[unitNames.letterhead, words.printed(rows.length, total), filters.length > 0 && words.filteredBy(words.list(filters)), words.asOf(asOf)]}
          />
          <ListPaperTable headings={headings}>
            {rows.map((row, index) => (
              <tr key={row.institution}>
                <td data-numeric>{index + 1}</td>
                <td>
                  <LevelBadge standing={row.standing} />
                </td>
                <th scope="row">{row.name}</th>
                <td>{row.townshipName}</td>
                <td>{row.address}</td>
                <td>
                  <WhyList row={row} all />
                </td>
                <td>{row.lastScreenedOn ?? words.never}</td>
              </tr>
            ))}
          </ListPaperTable>
        </>
      )}
    </PrintPage>
  )
}
