import { Button, Checkbox } from '@mantine/core'
import type { Determination, Meeting, QueueRow } from '@silverguard/shared/determinations/contract'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { levelWords, standingWords } from '@silverguard/shared/risk/vocabulary'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useText } from '../../words/language.tsx'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import { determinationsOf } from './judgement-query.ts'
import classes from './meeting.module.css'
import type { AgendaItem } from './meeting-agenda.ts'
import { MeetingAgendaList } from './meeting-agenda-list.tsx'
import { useDiscussion } from './meeting-discussion.ts'
import { MeetingHead } from './meeting-head.tsx'
import { type MeetingAct, useMeetingKeys } from './meeting-keys.ts'
import { MeetingKeysDialog } from './meeting-keys-dialog.tsx'
import { MeetingPanel, type Part } from './meeting-panel.tsx'
import { MeetingParticulars } from './meeting-particulars.tsx'
import { MeetingPlace } from './meeting-place.tsx'
import { useProjected } from './meeting-projected.ts'
import { agendaQueue, placeToDecide } from './meeting-query.ts'

type Props = { meeting: Meeting; decisions: readonly Determination[]; sheet: (institution: Institution) => ReactNode }

/** 会商研判 while it goes on: the places on the left, the one that is spoken of on the right. */
export const MeetingView = (props: Props) => {
  const words = useWords(meetingWords)
  const [withUnproposed, setWithUnproposed] = useState(false)
  const queue = useQuery(agendaQueue(withUnproposed))
  return (
    <Loaded query={queue}>
      {({ rows, total }) => (
        <Discussion {...props} rows={rows}>
          <Checkbox label={words.proposeToo} checked={withUnproposed} onChange={({ currentTarget }) => setWithUnproposed(currentTarget.checked)} />
          {rows.length < total && <span>{words.cut(rows.length, total)}</span>}
        </Discussion>
      )}
    </Loaded>
  )
}

const Discussion = ({ meeting, decisions, sheet, rows, children }: Props & { rows: readonly QueueRow[]; children: ReactNode }) => {
  const words = useWords(meetingWords)
  const inWords = useText()
  const view = useRef<HTMLDivElement>(null)
  const { isProjected, toggle } = useProjected(view)
  const { items, current, done, open, begun, choose, begin, close, beside, finish } = useDiscussion(rows, decisions)
  const [said, setSaid] = useState('')
  const [keysShown, setKeysShown] = useState(false)
  const [keysOn, setKeysOn] = useState(true)

  const client = useQueryClient()
  const [present, next] = [current?.institution, beside(1)?.institution]
  // What is asked for next is there before it is asked for.
  useEffect(() => {
    if (present) void client.prefetchQuery(determinationsOf(present))
    if (next) void client.prefetchQuery(placeToDecide(next))
  }, [client, present, next])

  const standInList = () => view.current?.querySelector<HTMLElement>('[data-agenda] [aria-current]')?.focus()
  const nameOf = (item: AgendaItem) => words.chosen(items.indexOf(item) + 1, items.length, item.name, inWords(standingWords[item.standing]))
  const goTo = (item: AgendaItem | undefined, before?: string) => {
    flushSync(() => {
      if (item) choose(item.institution)
      setSaid([before, item && nameOf(item)].filter((part) => part !== undefined).join(' · '))
    })
    standInList()
  }
  const openAt = (part: Part) => {
    if (!current || current.isDone) return setSaid(current ? words.decidedHere : words.emptyAgenda)
    const proposal = current.row?.proposal
    const isProposed = proposal !== null && proposal !== undefined && proposal.sentBack === null
    if (!isProposed) setSaid(words.noProposal)
    else if (proposal.own) return setSaid(words.ownProposal)
    else if (part === 'raise' && proposal.level === 'red') return setSaid(words.cannotRaise)
    begin(current.institution, isProposed ? part : 'confirm')
  }
  const fold = () => {
    flushSync(close)
    standInList()
  }
  const hear = (determination: Determination) => {
    const { institutionName, decided } = determination
    const outcome = !decided ? words.proposedWord : decided.level ? inWords(levelWords[decided.level]) : words.sentBackWord
    goTo(finish(determination), words.decidedNow(institutionName, outcome))
  }
  const acts: Record<MeetingAct, () => void> = {
    next: () => beside(1) && goTo(beside(1)),
    previous: () => beside(-1) && goTo(beside(-1)),
    confirm: () => openAt('confirm'),
    raise: () => openAt('raise'),
    sendBack: () => openAt('sendBack'),
    minutes: () => openAt('minutes'),
    help: () => setKeysShown(true),
    close: () => (open ? fold() : isProjected && toggle()),
  }
  useMeetingKeys(keysOn, (meant) => acts[meant]())
  const aside = (
    <>
      <strong className={classes.progress}>{words.progress(done, items.length)}</strong>
      <span role="status" className={classes.said}>
        {said || (current ? nameOf(current) : '')}
      </span>
    </>
  )
  return (
    <div ref={view} className={classes.view} data-projected={isProjected || undefined}>
      <MeetingHead meeting={meeting} aside={aside}>
        <Button onClick={toggle}>{isProjected ? words.leaveFullScreen : words.fullScreen}</Button>
        <Button variant="default" onClick={() => setKeysShown(true)}>
          {words.keys} <kbd>?</kbd>
        </Button>
      </MeetingHead>
      <MeetingParticulars meeting={meeting} />
      <div className={classes.columns}>
        <div className={classes.left}>
          <MeetingAgendaList
            items={items}
            chosen={current?.institution}
            choose={(institution) => goTo(items.find((item) => item.institution === institution))}
          />
          <div className={classes.below}>{children}</div>
        </div>
        {current ? (
          <MeetingPlace item={current} open={openAt} sheet={sheet}>
            {begun.map((institution) => (
              <MeetingPanel
                key={institution}
                meeting={meeting.id}
                institution={institution}
                hidden={open?.institution !== institution || current.institution !== institution}
                wanted={open?.institution === institution ? open : undefined}
                close={fold}
                done={hear}
              />
            ))}
          </MeetingPlace>
        ) : (
          <EmptyState title={words.emptyAgenda} hint={words.emptyAgendaHint} />
        )}
      </div>
      <MeetingKeysDialog opened={keysShown} close={() => setKeysShown(false)} isOn={keysOn} turn={setKeysOn} />
    </div>
  )
}
