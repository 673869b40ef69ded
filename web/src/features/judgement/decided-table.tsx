import type { Determination } from '@silverguard/shared/determinations/contract'
import { Link } from '@tanstack/react-router'
import { LevelBadge } from '../../ui/level-badge.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { judgementWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'
import { ReasonCell, ResultCell, WaysCell, WhoCell } from './decided-cells.tsx'
import classes from './judgement.module.css'
import { MatchedRules } from './standing-cells.tsx'

/** What was decided, latest first, at a desk. */
export const DecidedTable = ({ rows }: { rows: readonly Determination[] }) => {
  const words = useWords(judgementWords)
  return (
    <TableRegion label={words.decidedTable} fill>
      <table className={table.table}>
        <thead>
          <tr>
            {[words.decision, words.name, words.result, words.proposed, words.computed, words.reason, words.sheet].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td data-tight="">{row.decided && <WhoCell {...row.decided} />}</td>
              <th scope="row" className={classes.name}>
                <Link to="/institutions/$id" params={{ id: row.institution }} search={{ tab: 'judgement' }}>
                  {row.institutionName}
                </Link>
                <span className={classes.under}>{row.townshipName}</span>
              </th>
              <td data-tight="">
                <ResultCell of={row} />
              </td>
              <td data-tight="">
                <LevelBadge standing={row.proposed.level} />
                <span className={classes.under}>{row.proposed.by}</span>
              </td>
              <td data-tight="">
                <LevelBadge standing={row.upon.standing} />
                <MatchedRules matched={row.upon.matched} />
              </td>
              <td className={classes.why}>
                <ReasonCell of={row} />
              </td>
              <td data-tight="">
                <WaysCell of={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
