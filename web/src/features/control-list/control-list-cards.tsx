import type { ControlListRow } from '@silverguard/shared/determinations/contract'
import { Link } from '@tanstack/react-router'
import classes from '../../ui/cards.module.css'
import { LevelBadge } from '../../ui/level-badge.tsx'

/** The control list on a phone: a card each, with why it is on the list. */
export const ControlListCards = ({ rows }: { rows: readonly ControlListRow[] }) => (
  <ul className={classes.cards}>
    {rows.map((row) => (
      <li key={row.institution} className={classes.card}>
        <div className={classes.top}>
          <Link to="/institutions/$id" params={{ id: row.institution }}>
            {row.name}
          </Link>
          <LevelBadge standing={row.level} />
        </div>
        <div className={classes.line}>
          {row.township} · {row.registration}
        </div>
        <div>{row.circumstances.join(';')}</div>
      </li>
    ))}
  </ul>
)
