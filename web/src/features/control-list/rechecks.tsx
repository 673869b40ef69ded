import type { WatchRow } from '@silverguard/shared/determinations/contract'
import { Tag } from '../../ui/mark-tag.tsx'
import { controlListWords } from '../../words/control-list.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './control-list.module.css'

/** The re-checks of a watch period, a line each: made, to come, or overdue. */
export const Rechecks = ({ row: { rechecks, endedOn }, asOf }: { row: WatchRow; asOf: string }) => {
  const words = useWords(controlListWords)
  return (
    <ul className={classes.rechecks}>
      {rechecks.map(({ dueOn, doneOn }) => (
        <li key={dueOn}>
          {dueOn}{' '}
          {doneOn !== null ? (
            <span className={classes.same}>{words.recheckDone(doneOn)}</span>
          ) : dueOn <= asOf && endedOn === null ? (
            <Tag strong>{dueOn === asOf ? words.recheckToday : words.recheckOverdue}</Tag>
          ) : (
            <span className={classes.same}>{words.recheckToCome}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
