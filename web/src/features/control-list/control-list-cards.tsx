import type { ControlListRow, ListBasis } from '@silverguard/shared/determinations/contract'
import { Link } from '@tanstack/react-router'
import classes from '../../ui/cards.module.css'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { controlListWords } from '../../words/control-list.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { ComputedNow } from './computed-now.tsx'
import { JudgementLink, PlanLink } from './place-links.tsx'

const Judged = ({ row }: { row: ControlListRow }) => {
  const words = useWords(controlListWords)
  return (
    <div className={classes.line}>
      <JudgementLink id={row.institution}>{words.determined(row.determinedOn ?? '', row.listedSince ?? '')}</JudgementLink>
      {(row.standing !== row.level || row.underReview) && (
        <>
          {' · '}
          {words.computedNowIs} <ComputedNow row={row} />
        </>
      )}
    </div>
  )
}

const Handled = ({ row: { institution, measures, responsibleUnit, responsiblePerson, dueOn } }: { row: ControlListRow }) => {
  const words = useWords(controlListWords)
  if (!measures && !responsibleUnit) return null
  return (
    <div className={classes.line}>
      {measures && <PlanLink id={institution}>{measures}</PlanLink>}
      <div>{[responsibleUnit && words.responsible(responsibleUnit, responsiblePerson), dueOn && words.dueOn(dueOn)].filter(Boolean).join(' · ')}</div>
    </div>
  )
}

/** The list on a phone: a card each, with since when and why it is on the list. */
export const ControlListCards = ({ basis, rows }: { basis: ListBasis; rows: readonly ControlListRow[] }) => {
  const inWords = useText()
  const words = useWords(controlListWords)
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
          {basis === 'confirmed' && <Judged row={row} />}
          {basis === 'computed' && row.underReview && (
            <div className={classes.line}>
              <JudgementLink id={row.institution}>{words.greenUnderReview}</JudgementLink>
            </div>
          )}
          <div>{row.circumstances.map(inWords).join(';')}</div>
          {basis === 'confirmed' && <Handled row={row} />}
        </li>
      ))}
    </ul>
  )
}
