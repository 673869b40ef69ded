import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { ReasonCell, ResultCell, WhoCell } from '../features/judgement/decided-cells.tsx'
import { decisionFilterWords } from '../features/judgement/filter-words.ts'
import own from '../features/judgement/judgement.module.css'
import { decisionsToPrint } from '../features/judgement/list-query.ts'
import { MatchedRules } from '../features/judgement/standing-cells.tsx'
import { LevelBadge } from '../ui/level-badge.tsx'
import { ListPaperHead, ListPaperTable } from '../ui/list-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { judgementWords } from '../words/judgement.ts'
import { useText } from '../words/language.tsx'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/judgement/decisions/print')

/** What was decided under the filters of the address on paper. */
export const DecisionsPrintPage = () => {
  const search = route.useSearch()
  const words = useWords(judgementWords)
  const inWords = useText()
  const { townships, unitNames, today } = useInstallation()
  const query = useQuery({ ...decisionsToPrint(search), ...readOnce })
  const filters = decisionFilterWords(search, townships).map(inWords)
  const headings = [words.number, words.decision, words.name, words.township, words.result, words.proposed, words.computed, words.reason]
  return (
    <PrintPage title={words.decisionsTitle} query={query} print={({ rows }) => ({ what: 'decisions', filters: filtersOf(search), records: rows.length })}>
      {({ rows, total }) => (
        <>
          <ListPaperHead
            title={words.decisionsTitle}
            notes={[unitNames.letterhead, words.printed(rows.length, total), filters.length > 0 && words.filteredBy(words.list(filters)), words.asOf(today)]}
          />
          <ListPaperTable headings={headings} className={own.paper}>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <td data-numeric>{index + 1}</td>
                <td>{row.decided && <WhoCell {...row.decided} />}</td>
                <th scope="row">{row.institutionName}</th>
                <td className={own.tight}>{row.townshipName}</td>
                <td>
                  <ResultCell of={row} />
                </td>
                <td>
                  <LevelBadge standing={row.proposed.level} /> <WhoCell {...row.proposed} />
                </td>
                <td>
                  <LevelBadge standing={row.upon.standing} />
                  <MatchedRules matched={row.upon.matched} />
                </td>
                <td>
                  <ReasonCell of={row} />
                </td>
              </tr>
            ))}
          </ListPaperTable>
        </>
      )}
    </PrintPage>
  )
}
