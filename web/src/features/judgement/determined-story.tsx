import type { Determination, Meeting } from '@silverguard/shared/determinations/contract'
import { determinationStateWords, movementWords } from '@silverguard/shared/determinations/vocabulary'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { instantWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { FileNames } from '../../ui/proof/file-names.tsx'
import { useText } from '../../words/language.tsx'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './meeting.module.css'
import { ProposalSummary } from './proposal-summary.tsx'

type Props = { determination: Determination; meeting: Meeting | undefined }

const Ending = ({ determination: { institution, decided, movement, state }, meeting }: Props) => {
  const words = useWords(meetingWords)
  const inWords = useText()
  if (!decided) return <>{words.waits}</>
  const by = decided.level ? words.decidedBy : state === 'withdrawn' ? words.withdrawnBy : words.sentBackBy
  return (
    <>
      <p>
        {decided.level && <LevelBadge standing={decided.level} />} {movement && inWords(movementWords[movement])} {by(decided.by, instantWords(decided.at))}
      </p>
      {decided.reason && <p>{decided.reason}</p>}
      {decided.minutes && <p>{words.said(decided.minutes)}</p>}
      <FileNames institution={institution} ids={decided.evidence} />
      {meeting && (
        <p>
          <Link to="/judgement/meetings/$id" params={{ id: meeting.id }}>
            {words.title(meeting.heldOn)}
          </Link>
        </p>
      )}
    </>
  )
}

/** What happened to a proposal: by whom it was made and why, and what somebody else made of it. */
export const DeterminedStory = ({ determination, meeting }: Props) => {
  const words = useWords(meetingWords)
  const inWords = useText()
  const { state, previous } = determination
  const lines: [string, ReactNode][] = [
    [words.stateWord, inWords(determinationStateWords[state])],
    [words.before, previous ? <LevelBadge key="before" standing={previous} /> : words.notConfirmed],
    [words.proposal, <ProposalSummary key="proposal" determination={determination} />],
    [words.decision, <Ending key="decision" determination={determination} meeting={meeting} />],
  ]
  return (
    <section aria-label={words.story}>
      <dl className={classes.story}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
