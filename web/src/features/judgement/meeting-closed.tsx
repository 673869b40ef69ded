import type { Determination, Meeting } from '@silverguard/shared/determinations/contract'
import { instantWords } from '../../ui/figures.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './meeting.module.css'
import { MeetingHead } from './meeting-head.tsx'
import { MeetingParticulars } from './meeting-particulars.tsx'
import { MeetingResults } from './meeting-results.tsx'

type Props = { meeting: Meeting; decisions: readonly Determination[] }

/** A meeting that is over: what it decided and what was said, to be read. */
export const MeetingClosed = ({ meeting, decisions }: Props) => {
  const words = useWords(meetingWords)
  return (
    <div className={classes.closed}>
      <MeetingHead meeting={meeting} aside={meeting.closedAt && <span>{words.closedAt(instantWords(meeting.closedAt))}</span>} />
      <MeetingParticulars meeting={meeting} />
      <h2>{words.summary}</h2>
      <p className={classes.words}>{meeting.summary || words.noSummary}</p>
      <h2>{words.results}</h2>
      {decisions.length === 0 ? (
        <p>{words.noResults}</p>
      ) : (
        <TableRegion label={words.results}>
          <MeetingResults decisions={decisions} className={table.table} />
        </TableRegion>
      )}
    </div>
  )
}
