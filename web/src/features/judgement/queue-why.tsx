import type { QueueRow } from '@silverguard/shared/determinations/contract'
import { doubtWords, type QueueReason, queueReasonWords } from '@silverguard/shared/determinations/vocabulary'
import type { ReactNode } from 'react'
import { dayWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { judgementWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { ChangedLines } from './changed-lines.tsx'
import classes from './judgement.module.css'

type Props = { row: QueueRow; all?: true | undefined }

const Proposal = ({ proposal, all }: { proposal: NonNullable<QueueRow['proposal']> } & Pick<Props, 'all'>) => {
  const words = useWords(judgementWords)
  const { level, by, at, reason, own, sentBack } = proposal
  return (
    <>
      <LevelBadge standing={level} /> {words.proposal(by, dayWords(at))}
      {own && !all && sentBack === null && <span className={classes.tag}>{words.own}</span>}
      {reason && <span className={classes.said}>{reason}</span>}
      {sentBack !== null && <span className={classes.said}>{words.sentBack(sentBack)}</span>}
    </>
  )
}

/** Paper is read by others than who printed it: it names them. */
const Relapse = ({ relapse: { own, releasedOn, releasedBy }, all }: { relapse: NonNullable<QueueRow['relapse']> } & Pick<Props, 'all'>) => {
  const words = useWords(judgementWords)
  return <>{own && !all ? words.relapseOwn(releasedOn) : words.relapse(releasedOn, releasedBy)}</>
}

const What = ({ reason, row, all }: Props & { reason: QueueReason }): ReactNode => {
  const words = useWords(judgementWords)
  const { relapse, changed, proposal } = row
  switch (reason) {
    case 'relapse':
      return relapse && <Relapse relapse={relapse} all={all} />
    case 'under_review':
      return changed ? <ChangedLines changed={changed} all={all} /> : words.factsMoved
    case 'proposed':
    case 'sent_back':
      return proposal && <Proposal proposal={proposal} all={all} />
    case 'to_propose':
      return words.toPropose
  }
}

/** Why a place is in the queue, most urgent first, and what was said of it; `all`: nothing is folded away, and everybody is named. */
export const QueueWhy = ({ row, all }: Props) => {
  const inWords = useText()
  return (
    <ul className={classes.lines}>
      {row.why.map((reason) => (
        <li key={reason}>
          <strong>{inWords(queueReasonWords[reason])}</strong> <What reason={reason} row={row} all={all} />
        </li>
      ))}
    </ul>
  )
}

/** What keeps a proposal from being confirmed together with others. */
export const Doubts = ({ row: { doubts, proposal } }: { row: QueueRow }) => {
  const words = useWords(judgementWords)
  const inWords = useText()
  if (doubts.length > 0)
    return (
      <ul className={classes.lines}>
        {doubts.map((doubt) => (
          <li key={doubt}>{inWords(doubtWords[doubt])}</li>
        ))}
      </ul>
    )
  return proposal !== null && proposal.sentBack === null ? words.noDoubts : null
}
