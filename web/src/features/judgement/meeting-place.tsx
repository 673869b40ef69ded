import { Button } from '@mantine/core'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { instantWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import classes from './meeting.module.css'
import type { AgendaItem } from './meeting-agenda.ts'
import type { Part } from './meeting-panel.tsx'
import { placeToDecide } from './meeting-query.ts'
import { Doubts, QueueWhy } from './queue-why.tsx'

type Props = {
  item: AgendaItem
  /** Opens the form there. */
  open: (part: Part) => void
  /** The form, where it is open. */
  children: ReactNode
  sheet: (institution: Institution) => ReactNode
}

/** What the meeting decided about the place. */
const Decided = ({ decision }: { decision: NonNullable<AgendaItem['decision']> }) => {
  const words = useWords(meetingWords)
  const { id, decided } = decision
  if (!decided) return null
  const by = decided.level ? words.decidedBy : words.sentBackBy
  return (
    <div className={classes.decided}>
      <p>
        <strong>{words.decidedHere}</strong> {decided.level && <LevelBadge standing={decided.level} />} {by(decided.by, instantWords(decided.at))}{' '}
        <Link to="/determinations/$id" params={{ id }}>
          {words.keptSheet}
        </Link>
      </p>
      {decided.reason && <p>{decided.reason}</p>}
      {decided.minutes && <p>{words.said(decided.minutes)}</p>}
    </div>
  )
}

const Actions = ({ item: { row }, open }: Pick<Props, 'item' | 'open'>) => {
  const words = useWords(meetingWords)
  const mayDecide = useMay('determination.decide')
  const proposal = row?.proposal
  if (!row) return null
  if (!proposal || proposal.sentBack !== null) {
    return (
      <Button onClick={() => open('confirm')}>
        {words.propose} <kbd>c</kbd>
      </Button>
    )
  }
  if (proposal.own) return <strong>{words.ownProposal}</strong>
  if (!mayDecide) return null
  return (
    <>
      <Button onClick={() => open('confirm')}>
        {words.confirm} <kbd>c</kbd>
      </Button>
      {proposal.level !== 'red' && (
        <Button variant="default" onClick={() => open('raise')}>
          {words.raise} <kbd>r</kbd>
        </Button>
      )}
      <Button variant="default" onClick={() => open('sendBack')}>
        {words.sendBack} <kbd>b</kbd>
      </Button>
      <Button variant="default" onClick={() => open('minutes')}>
        {words.takeMinutes} <kbd>m</kbd>
      </Button>
    </>
  )
}

/** The place that is spoken of: what is computed, confirmed and proposed, what changed, the ways to decide, and its verdict sheet. */
export const MeetingPlace = ({ item, open, children, sheet }: Props) => {
  const words = useWords(meetingWords)
  const { row, decision, isDone } = item
  const query = useQuery(placeToDecide(item.institution))
  const shown = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is read from its beginning
  useEffect(() => shown.current?.scrollTo(0, 0), [item.institution])
  const proposal = row?.proposal && row.proposal.sentBack === null ? row.proposal : undefined
  return (
    <section ref={shown} className={classes.place} aria-labelledby="meeting-place">
      <header className={classes.placeHead}>
        <h2 id="meeting-place">
          {item.name} <small>{item.townshipName}</small>
        </h2>
        <ul className={classes.twins}>
          <li>
            {words.computed} <LevelBadge standing={row?.standing ?? item.standing} large />
          </li>
          {row && (
            <li>
              {words.confirmed} {row.confirmed ? <LevelBadge standing={row.confirmed.level} large /> : words.notConfirmed}
            </li>
          )}
          {proposal && (
            <li>
              {words.proposed} <LevelBadge standing={proposal.level} large /> <small>{proposal.by}</small>
            </li>
          )}
        </ul>
        {!isDone && (
          <div className={classes.actions}>
            <Actions item={item} open={open} />
          </div>
        )}
      </header>
      {isDone && decision && <Decided decision={decision} />}
      {row && !isDone && (
        <div className={classes.why}>
          <QueueWhy row={row} all />
          {row.doubts.length > 0 && (
            <div>
              <strong>{words.doubts}</strong>
              <Doubts row={row} />
            </div>
          )}
        </div>
      )}
      {children}
      <Loaded query={query}>{sheet}</Loaded>
    </section>
  )
}
