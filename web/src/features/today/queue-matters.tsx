import type { QueueReason } from '@silverguard/shared/determinations/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import { MatterRow } from './matter-row.tsx'
import { queueCounts } from './today-query.ts'

type Props = { reasons: readonly QueueReason[] /** Only what comes back to me. */; mine?: true }

const ofAll = {
  relapse: ['relapse', 'relapseWhy'],
  under_review: ['underReview', 'underReviewWhy'],
  proposed: ['proposed', 'proposedWhy'],
  sent_back: ['sentBack', 'sentBackWhy'],
  to_propose: ['toPropose', 'toProposeWhy'],
} as const satisfies Record<QueueReason, readonly [keyof typeof todayWords, keyof typeof todayWords]>
/** Said only where there is any. */
const rare: readonly QueueReason[] = ['relapse', 'sent_back']
const ofMine = { ...ofAll, relapse: ['ownRelapse', 'ownRelapseWhy'], sent_back: ['ownSentBack', 'sentBackWhy'] } as const

/** What waits to be judged; each leads to the queue under the filter that gives its count. */
export const QueueMatters = ({ reasons, mine }: Props) => {
  const words = useWords(todayWords)
  const { data, isError } = useQuery(queueCounts(mine === true))
  return reasons.map((reason) => {
    const [label, why] = (mine ? ofMine : ofAll)[reason]
    const count = data?.counts[reason]
    if (rare.includes(reason) && !count && !isError) return null
    return (
      <MatterRow
        key={reason}
        label={
          <Link to="/judgement" search={{ why: [reason], mine: mine ? 'true' : undefined }}>
            {words[label]}
          </Link>
        }
        why={words[why]}
        count={count}
        failed={isError}
      />
    )
  })
}
