import type { InstitutionRow } from '@silverguard/shared/institutions/contract'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { conditionWords } from '@silverguard/shared/risk/wording'
import { Link } from '@tanstack/react-router'
import cards from '../../ui/cards.module.css'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import classes from './today.module.css'

/** `because`: heading of the reasons. */
type Props = { label: string; because: string; rows: readonly InstitutionRow[] }

const Name = ({ row }: { row: InstitutionRow }) => (
  <Link to="/institutions/$id" params={{ id: row.id }}>
    {row.name}
  </Link>
)

/** The circumstance that put it there, and how far it could still rise. */
const Reason = ({ row }: { row: InstitutionRow }) => {
  const words = useWords(todayWords)
  const inWords = useText()
  const { profile } = useInstallation()
  const ruleSet = shippedRuleSet(profile)
  /** A title that says more than the row tells while facts are open gives way to what was computed. */
  const circumstances = ruleSet.rules
    .filter(({ id, level }) => level === row.level && row.matched.includes(id))
    .map(({ title, titleWhileOpen, when }) => inWords(titleWhileOpen && row.status === 'open' ? conditionWords(when, ruleSet) : title))
  return (
    <>
      {circumstances.join(';')}
      {row.couldReach !== row.level && <span className={classes.why}>{words.couldReach(inWords(levelWords[row.couldReach]))}</span>}
    </>
  )
}

/** Institutions to begin with; a card each on a phone. */
export const ForemostInstitutions = ({ label, because, rows }: Props) => {
  const words = useWords(todayWords)
  if (useOnPhone())
    return (
      <ul className={cards.cards} aria-label={label}>
        {rows.map((row) => (
          <li key={row.id} className={cards.card}>
            <div className={cards.top}>
              <Name row={row} />
              <LevelBadge standing={row.standing} />
            </div>
            <div className={cards.line}>{row.townshipName}</div>
            <div>
              <Reason row={row} />
            </div>
          </li>
        ))}
      </ul>
    )
  return (
    <TableRegion label={label}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.township}</th>
            <th scope="col">{because}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <LevelBadge standing={row.standing} />
              </td>
              <th scope="row" className={classes.name}>
                <Name row={row} />
              </th>
              <td className={classes.place}>{row.townshipName}</td>
              <td className={classes.name}>
                <Reason row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
