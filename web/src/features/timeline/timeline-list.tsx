import type { TimelineEntry } from '@silverguard/shared/handling/contract'
import { Link } from '@tanstack/react-router'
import { instantWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useText } from '../../words/language.tsx'
import { timelineWords } from '../../words/timeline.ts'
import { useWords } from '../../words/use-words.ts'
import { daysOf } from './days-of.ts'
import { KindMark } from './kind-mark.tsx'
import classes from './timeline.module.css'

const Entry = ({ entry: { at, on, kind, by, sentence, level, action }, day }: { entry: TimelineEntry; day: string }) => {
  const words = useWords(timelineWords)
  const said = useText()(sentence)
  return (
    <li className={classes.entry}>
      <KindMark kind={kind} />
      <div className={classes.told}>
        <p className={classes.said}>
          {said} {level && <LevelBadge standing={level} />}
        </p>
        <p className={classes.about}>
          <time dateTime={at}>{instantWords(at).slice(11)}</time>
          <span>{by}</span>
          {on !== null && on !== day && <span>{words.speaksOf(on)}</span>}
          {action && (
            <Link to="/actions/$id" params={{ id: action }} aria-label={words.toActionOf(said)}>
              {words.toAction}
            </Link>
          )}
        </p>
      </div>
    </li>
  )
}

/** What happened, day by day, latest first. */
export const TimelineList = ({ entries }: { entries: readonly TimelineEntry[] }) => {
  const words = useWords(timelineWords)
  return (
    <ol className={classes.days} aria-label={words.list}>
      {daysOf(entries).map(({ day, entries: ofDay }) => (
        <li key={day} className={classes.day}>
          <h3>
            <time dateTime={day}>{day}</time>
          </h3>
          <ul className={classes.entries}>
            {ofDay.map((entry) => (
              <Entry key={entry.id} entry={entry} day={day} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
