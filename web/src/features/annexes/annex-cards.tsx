import type { AnnexRow } from '@silverguard/shared/screenings/contract'
import { Link } from '@tanstack/react-router'
import classes from '../../ui/cards.module.css'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { annexWords } from '../../words/annexes.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'

/** 附件2 or 附件3 on a phone: a card each, with whether it was screened and why it stands where it stands. */
export const AnnexCards = ({ rows }: { rows: readonly AnnexRow[] }) => {
  const words = useWords(annexWords)
  const inWords = useText()
  return (
    <ul className={classes.cards}>
      {rows.map(({ id, particulars, standing, townshipName, screening, clauses }) => (
        <li key={id} className={classes.card}>
          <div className={classes.top}>
            <Link to="/institutions/$id" params={{ id }}>
              {particulars.name}
            </Link>
            <LevelBadge standing={standing} />
          </div>
          <div className={classes.line}>
            {townshipName} · {screening ? words.screenedOn(screening.screenedOn) : words.notScreened}
          </div>
          {clauses.length > 0 && <div>{clauses.map(inWords).join(';')}</div>}
        </li>
      ))}
    </ul>
  )
}
