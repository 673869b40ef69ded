import { queueReasonWords } from '@silverguard/shared/determinations/vocabulary'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useText } from '../../words/language.tsx'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './meeting.module.css'
import type { AgendaItem } from './meeting-agenda.ts'

type Props = {
  items: readonly AgendaItem[]
  chosen: string | undefined
  choose: (institution: string) => void
}

/** What was decided about a place, or what is proposed for it. */
const Outcome = ({ item: { row, decision, isDone } }: { item: AgendaItem }) => {
  const words = useWords(meetingWords)
  const inWords = useText()
  if (isDone && decision) {
    const level = decision.decided?.level
    return (
      <span className={classes.done}>
        <IconCheck aria-hidden="true" size="1.1em" /> {level ? words.decidedAs(inWords(levelWords[level])) : words.sentBackWord}
      </span>
    )
  }
  const proposal = row?.proposal
  if (row && (!proposal || proposal.sentBack !== null)) return <span>{row.why[0] && inWords(queueReasonWords[row.why[0]])}</span>
  if (!proposal) return null
  return (
    <span>
      {words.proposed} {inWords(levelWords[proposal.level])}
    </span>
  )
}

/** The places that the meeting goes through; the chosen one is kept in view. */
export const MeetingAgendaList = ({ items, chosen, choose }: Props) => {
  const words = useWords(meetingWords)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (chosen) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <nav aria-label={words.agenda} className={classes.agenda} data-agenda="">
      <ol ref={list}>
        {items.map((item, place) => (
          <li key={item.institution}>
            <button
              type="button"
              className={classes.item}
              aria-current={item.institution === chosen || undefined}
              data-done={item.isDone || undefined}
              onClick={() => choose(item.institution)}
            >
              <span className={classes.number}>{place + 1}</span>
              <span className={classes.name}>{item.name}</span>
              <LevelBadge standing={item.standing} />
              <span className={classes.under}>
                {item.townshipName} <Outcome item={item} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
