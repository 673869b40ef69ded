import type { InstitutionRow } from '@silverguard/shared/institutions/contract'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { conditionWords } from '@silverguard/shared/risk/wording'
import { Link } from '@tanstack/react-router'
import { LevelBadge } from '../../ui/level-badge.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import classes from './today.module.css'

/** Institutions to begin with, each with the circumstance that put it there and how far it could still rise. */
export const ForemostInstitutions = ({ label, rows }: { label: string; rows: readonly InstitutionRow[] }) => {
  const words = useWords(todayWords)
  const inWords = useText()
  const { profile } = useInstallation()
  const ruleSet = shippedRuleSet(profile)
  /** A title that says more than the row tells while facts are open gives way to what was computed. */
  const because = (row: InstitutionRow) =>
    ruleSet.rules
      .filter(({ id, level }) => level === row.level && row.matched.includes(id))
      .map(({ title, titleWhileOpen, when }) => inWords(titleWhileOpen && row.status === 'open' ? conditionWords(when, ruleSet) : title))
      .join(';')
  return (
    <TableRegion label={label}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.township}</th>
            <th scope="col">{words.because}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <LevelBadge standing={row.standing} />
              </td>
              <th scope="row" className={classes.name}>
                <Link to="/institutions/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
              </th>
              <td className={classes.place}>{row.townshipName}</td>
              <td className={classes.name}>
                {because(row)}
                {row.couldReach !== row.level && <span className={classes.why}>{words.couldReach(inWords(levelWords[row.couldReach]))}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
