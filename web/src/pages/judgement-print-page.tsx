import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { queueFilterWords } from '../features/judgement/filter-words.ts'
import own from '../features/judgement/judgement.module.css'
import { queueToPrint } from '../features/judgement/list-query.ts'
import { Doubts, QueueWhy } from '../features/judgement/queue-why.tsx'
import { ComputedCell, ConfirmedCell } from '../features/judgement/standing-cells.tsx'
import { ListPaperHead, ListPaperTable } from '../ui/list-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { judgementWords } from '../words/judgement.ts'
import { useText } from '../words/language.tsx'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/judgement/print')

/** The queue under the filters of the address on paper, nothing folded away. */
export const JudgementPrintPage = () => {
  const search = route.useSearch()
  const words = useWords(judgementWords)
  const inWords = useText()
  const { townships, unitNames } = useInstallation()
  const query = useQuery({ ...queueToPrint(search), ...readOnce })
  const filters = queueFilterWords(search, townships).map(inWords)
  const headings = [words.number, words.computed, words.name, words.township, words.confirmed, words.why, words.doubts, words.lastScreened]
  return (
    <PrintPage title={words.queueTitle} query={query} print={({ rows }) => ({ what: 'judgement_queue', filters: filtersOf(search), records: rows.length })}>
      {({ rows, total, asOf }) => (
        <>
          <ListPaperHead
            title={words.queueTitle}
            notes={[unitNames.letterhead, words.printed(rows.length, total), filters.length > 0 && words.filteredBy(words.list(filters)), words.asOf(asOf)]}
          />
          <ListPaperTable headings={headings} className={own.paper}>
            {rows.map((row, index) => (
              <tr key={row.institution}>
                <td data-numeric>{index + 1}</td>
                <td>
                  <ComputedCell row={row} />
                </td>
                <th scope="row">{row.name}</th>
                <td className={own.tight}>{row.townshipName}</td>
                <td>
                  <ConfirmedCell confirmed={row.confirmed} />
                </td>
                <td>
                  <QueueWhy row={row} all />
                </td>
                <td>
                  <Doubts row={row} />
                </td>
                <td className={own.tight}>{row.lastScreenedOn ?? words.never}</td>
              </tr>
            ))}
          </ListPaperTable>
        </>
      )}
    </PrintPage>
  )
}
