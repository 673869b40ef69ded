import type { Effect } from '@silverguard/shared/risk/contract'
import { countWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import classes from './effect.module.css'

/** How many go from which level to which, most first. */
export const MovesList = ({ moves }: { moves: Effect['moves'] }) => (
  <ul className={classes.moves}>
    {[...moves]
      .sort((one, other) => other.count - one.count)
      .map(({ from, to, count }) => (
        <li key={`${from} ${to}`}>
          <LevelBadge standing={from} /> → <LevelBadge standing={to} /> <b>{countWords(count)}</b>
        </li>
      ))}
  </ul>
)
