import type { Determination } from '@silverguard/shared/determinations/contract'
import { Link } from '@tanstack/react-router'
import cards from '../../ui/cards.module.css'
import { instantWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { judgementWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'
import { ReasonCell, ResultCell, WaysCell } from './decided-cells.tsx'
import classes from './judgement.module.css'

/** What was decided on a phone: a card each. */
export const DecidedCards = ({ rows }: { rows: readonly Determination[] }) => {
  const words = useWords(judgementWords)
  return (
    <ul className={cards.cards} aria-label={words.decidedTable}>
      {rows.map((row) => (
        <li key={row.id} className={cards.card}>
          <div className={cards.top}>
            <Link to="/institutions/$id" params={{ id: row.institution }} search={{ tab: 'judgement' }}>
              {row.institutionName}
            </Link>
            <span>
              <ResultCell of={row} />
            </span>
          </div>
          <div className={cards.line}>
            {row.townshipName}
            {row.decided && ` · ${row.decided.by} ${instantWords(row.decided.at)}`}
          </div>
          <div className={classes.aside}>
            {words.proposed} <LevelBadge standing={row.proposed.level} /> {row.proposed.by}
          </div>
          <ReasonCell of={row} />
          <div>
            <WaysCell of={row} />
          </div>
        </li>
      ))}
    </ul>
  )
}
