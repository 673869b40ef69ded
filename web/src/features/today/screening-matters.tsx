import type { WorkReason } from '@silverguard/shared/screenings/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import { MatterRow } from './matter-row.tsx'
import { workCounts } from './today-query.ts'

const matterWords = {
  recheck: ['recheck', 'recheckWhy'],
  to_screen: ['toScreen', 'toScreenWhy'],
  to_establish: ['toEstablishFacts', 'toEstablishFactsWhy'],
  overdue: ['overdue', 'overdueWhy'],
  checks_due: ['checksDue', 'checksDueWhy'],
  disagreement: ['disagreement', 'disagreementWhy'],
} as const satisfies Record<WorkReason, readonly [keyof typeof todayWords, keyof typeof todayWords]>

/** What one's own places need of screening; each leads to the work list under the filter that gives its count. */
export const ScreeningMatters = ({ reasons }: { reasons: readonly WorkReason[] }) => {
  const words = useWords(todayWords)
  const { data, isError } = useQuery(workCounts)
  return reasons.map((reason) => {
    const [label, why] = matterWords[reason]
    return (
      <MatterRow
        key={reason}
        label={
          <Link to="/screenings" search={{ reason: [reason] }}>
            {words[label]}
          </Link>
        }
        why={words[why]}
        count={data?.counts[reason]}
        failed={isError}
      />
    )
  })
}
