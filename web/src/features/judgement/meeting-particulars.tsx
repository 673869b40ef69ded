import type { Meeting } from '@silverguard/shared/determinations/contract'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './meeting.module.css'

/** Day, place, chair, attendees and recorder of a meeting. */
export const MeetingParticulars = ({ meeting: { heldOn, place, chair, attendees, openedBy } }: { meeting: Meeting }) => {
  const words = useWords(meetingWords)
  const lines = [
    [words.heldOn, heldOn],
    [words.place, place],
    [words.chair, chair],
    [words.attendees, attendees.join('、')],
    [words.openedBy, openedBy],
  ] as const
  return (
    <dl className={classes.particulars}>
      {lines
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
