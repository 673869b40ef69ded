import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { controlListWords } from '../../words/control-list.ts'
import { useWords } from '../../words/use-words.ts'
import { listTotals } from './control-list-query.ts'
import type { ListTab } from './search.ts'

/** Why a list holds nothing, and how places come onto it. */
export const NothingListed = ({ tab, filtered }: { tab: ListTab; filtered: boolean }) => {
  const words = useWords(controlListWords)
  const computed = useQuery(listTotals).data?.computed ?? 0
  if (filtered) return <EmptyState title={words.nothing} hint={words.nothingHint} />
  if (tab === 'watch') return <EmptyState title={words.noWatch} hint={words.noWatchHint} />
  if (tab === 'computed') return <EmptyState title={words.noComputed} hint={words.noComputedHint} />
  return (
    <EmptyState title={words.empty} hint={words.emptyHint}>
      <Link to="/judgement">{words.toJudgement}</Link>
      {computed > 0 && (
        <p>
          <Link to="/control-list" search={{ tab: 'computed' }}>
            {words.toComputed(computed)}
          </Link>
        </p>
      )}
    </EmptyState>
  )
}
