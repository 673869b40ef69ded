import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { ownNotices } from '../access/own-notices.ts'
import { MatterRow } from './matter-row.tsx'
import { allActions, ownActions, paperCounts, refundCounts } from './today-query.ts'

/** What is mine and late. */
export const LateMatters = () => {
  const words = useWords(todayWords)
  const { data, isError } = useQuery(ownActions)
  const label = (
    <Link to="/handling" search={{ tab: 'mine' }}>
      {words.lateActions}
    </Link>
  )
  return <MatterRow label={label} why={words.lateActionsWhy} count={data?.overdue} failed={isError} />
}

/** What is mine and due in the days to come, late ones aside. */
export const DueMatters = () => {
  const words = useWords(todayWords)
  const { data, isError } = useQuery(ownActions)
  const label = (
    <Link to="/handling" search={{ tab: 'mine' }}>
      {words.soonActions}
    </Link>
  )
  return <MatterRow label={label} why={words.soonActionsWhy} count={data && data.total - data.overdue} failed={isError} />
}

/** What waits for the bureau: finished ones and settlements of refunds for its reviewer, and steps of the ladder that are due. */
export const ClosingMatters = () => {
  const words = useWords(todayWords)
  const mayReview = useMay('handling.review')
  const { data, isError } = useQuery(allActions)
  const refunds = useQuery({ ...refundCounts, enabled: mayReview })
  return (
    <>
      {mayReview && (
        <MatterRow
          label={
            <Link to="/handling" search={{ tab: 'actions', state: ['done'] }}>
              {words.toClose}
            </Link>
          }
          why={words.toCloseWhy}
          count={data?.counts.done}
          failed={isError}
        />
      )}
      {mayReview && (
        <MatterRow
          label={
            <Link to="/handling/refunds" search={{ waiting: 'true' }}>
              {words.toApprove}
            </Link>
          }
          why={words.toApproveWhy}
          count={refunds.data?.waiting}
          failed={refunds.isError}
        />
      )}
      <MatterRow
        label={
          <Link to="/handling" search={{ tab: 'actions', escalate: 'true' }}>
            {words.stepsDue}
          </Link>
        }
        why={words.stepsDueWhy}
        count={data?.escalate}
        failed={isError}
      />
    </>
  )
}

/** What was begun and what was said: drafts of papers, notices not read. Only where there is any. */
export const LeftMatters = () => {
  const words = useWords(todayWords)
  const mayDraft = useMay('handling.act')
  const papers = useQuery({ ...paperCounts, enabled: mayDraft })
  const notices = useQuery(ownNotices)
  const unread = notices.data?.unread
  const drafts = papers.data?.drafted
  return (
    <>
      {(unread !== 0 || notices.isError) && (
        <MatterRow label={<Link to="/notices">{words.unreadNotices}</Link>} why={words.unreadNoticesWhy} count={unread} failed={notices.isError} />
      )}
      {mayDraft && (drafts !== 0 || papers.isError) && (
        <MatterRow
          label={
            <Link to="/handling/papers" search={{ state: ['drafted'] }}>
              {words.paperDrafts}
            </Link>
          }
          why={words.paperDraftsWhy}
          count={drafts}
          failed={papers.isError}
        />
      )}
    </>
  )
}
