import type { ControlListRow } from '@silverguard/shared/determinations/contract'
import { Link } from '@tanstack/react-router'
import classes from '../../ui/cards.module.css'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useText } from '../../words/language.tsx'

/** The control list on a phone: a card each, with why it is on the list. */
export const ControlListCards = ({ rows }: { rows: readonly ControlListRow[] }) => {
  const inWords = useText()
  return (
    <ul className={classes.cards}>
      {rows.map((row) => (
        <li key={row.institution} className={classes.card}>
          <div className={classes.top}>
            <Link to="/institutions/$id" params={{ id: row.institution }}>
              {row.name}
            </Link>
            <LevelBadge standing={row.level} />
          </div>
          <div className={classes.line}>{[row.township, row.registration && inWords(row.registration)].filter(Boolean).join(' · ')}</div>
          <div>{row.circumstances.map(inWords).join(';')}</div>
        </li>
      ))}
    </ul>
  )
}
