import type { Determination, Meeting } from '@silverguard/shared/determinations/contract'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import { MeetingParticulars } from './meeting-particulars.tsx'
import { MeetingResults } from './meeting-results.tsx'
import classes from './minutes.module.css'

type Props = { meeting: Meeting; decisions: readonly Determination[]; unit: string }

/** 会商纪要 as one would sign it: who met, what was decided about whom and why, what was said, and the line for signatures. */
export const MinutesPaper = ({ meeting, decisions, unit }: Props) => {
  const words = useWords(meetingWords)
  const confirmed = decisions.flatMap(({ decided }) => decided?.level ?? [])
  const of = (level: Level) => confirmed.filter((one) => one === level).length
  return (
    <article className={classes.paper} aria-label={words.minutesTitle}>
      <h1>{words.minutesTitle}</h1>
      {meeting.closedAt === null && <p className={classes.open}>{words.stillOpen}</p>}
      <p>{words.unit(unit)}</p>
      <MeetingParticulars meeting={meeting} />
      <h2>{words.results}</h2>
      <p>{words.counted(confirmed.length, of('red'), of('orange'), of('yellow'), of('green'), decisions.length - confirmed.length)}</p>
      {decisions.length === 0 ? <p>{words.noResults}</p> : <MeetingResults decisions={decisions} className={classes.table} onPaper />}
      <div className={classes.foot}>
        <h2>{words.summary}</h2>
        <p className={classes.words}>{meeting.summary || words.noSummary}</p>
        <div className={classes.sign}>
          <span>{words.chairSigns}</span>
          <span>{words.recorderSigns}</span>
          <span>{words.signedOn}</span>
        </div>
        <p>{words.attendeesSign}</p>
      </div>
    </article>
  )
}
