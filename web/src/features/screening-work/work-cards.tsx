import type { WorkRow } from '@silverguard/shared/screenings/contract'
import { Link } from '@tanstack/react-router'
import cards from '../../ui/cards.module.css'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { screeningWorkWords } from '../../words/screening-work.ts'
import { useWords } from '../../words/use-words.ts'
import { WhyList } from './why-list.tsx'
import { WorkActions } from './work-actions.tsx'

/** The work list on a phone: a card each. */
export const WorkCards = ({ rows }: { rows: readonly WorkRow[] }) => {
  const words = useWords(screeningWorkWords)
  return (
    <ul className={cards.cards} aria-label={words.table}>
      {rows.map((row) => (
        <li key={row.institution} className={cards.card}>
          <div className={cards.top}>
            <Link to="/institutions/$id" params={{ id: row.institution }} search={{ tab: 'screenings' }}>
              {row.name}
            </Link>
            <LevelBadge standing={row.standing} />
          </div>
          <div className={cards.line}>{[row.townshipName, row.address].filter(Boolean).join(' · ')}</div>
          <WhyList row={row} />
          <div className={cards.line}>
            {words.lastScreened} {row.lastScreenedOn ?? words.never}
          </div>
          <WorkActions id={row.institution} name={row.name} />
        </li>
      ))}
    </ul>
  )
}
