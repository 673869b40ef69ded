import type { WatchRow } from '@silverguard/shared/determinations/contract'
import classes from '../../ui/cards.module.css'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { controlListWords } from '../../words/control-list.ts'
import { useWords } from '../../words/use-words.ts'
import { JudgementLink } from './place-links.tsx'
import { Rechecks } from './rechecks.tsx'
import { Relapse } from './relapse.tsx'

/** Places in their watch period on a phone: a card each. */
export const WatchCards = ({ rows, asOf }: { rows: readonly WatchRow[]; asOf: string }) => {
  const words = useWords(controlListWords)
  return (
    <ul className={classes.cards}>
      {rows.map((row) => (
        <li key={row.id} className={classes.card}>
          <div className={classes.top}>
            <JudgementLink id={row.institution}>{row.name}</JudgementLink>
            <span>
              <LevelBadge standing={row.from} /> → <LevelBadge standing={row.to} />
            </span>
          </div>
          <div className={classes.line}>
            {row.townshipName} · {words.released(row.startsOn, row.releasedBy)} · {row.endedOn ? words.ended(row.endedOn) : words.until(row.endsOn)}
          </div>
          {row.relapsed && (
            <div>
              {words.computedNowIs} <LevelBadge standing={row.standing} /> <Relapse row={row} />
            </div>
          )}
          <Rechecks row={row} asOf={asOf} />
        </li>
      ))}
    </ul>
  )
}
