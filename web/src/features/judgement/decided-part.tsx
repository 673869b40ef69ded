import type { UseQueryResult } from '@tanstack/react-query'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import { judgementWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'
import { DecidedCards } from './decided-cards.tsx'
import { DecidedFilters } from './decided-filters.tsx'
import { DecidedTable } from './decided-table.tsx'
import { type DecisionsReply, placeOf } from './list-query.ts'
import { type Change, decisionFilters, isFiltered, type JudgementSearch } from './search.ts'

type Props = { query: UseQueryResult<DecisionsReply>; search: JudgementSearch; change: Change }

/** What was decided, by whom, why, and upon what. */
export const DecidedPart = ({ query, search, change }: Props) => {
  const words = useWords(judgementWords)
  const onPhone = useOnPhone()
  const filtered = isFiltered(decisionFilters(search))
  return (
    <>
      <DecidedFilters search={search} change={change} />
      <Loaded query={query}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={filtered ? words.nothing : words.emptyDecided} hint={filtered ? words.nothingHint : words.emptyDecidedHint} />
          ) : (
            <>
              {onPhone ? <DecidedCards rows={rows} /> : <DecidedTable rows={rows} />}
              <NumberedPages {...placeOf(search)} total={total} go={change} />
            </>
          )
        }
      </Loaded>
    </>
  )
}
