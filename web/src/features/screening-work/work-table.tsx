import type { WorkRow } from '@silverguard/shared/screenings/contract'
import { Link } from '@tanstack/react-router'
import { LevelBadge } from '../../ui/level-badge.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { screeningWorkWords } from '../../words/screening-work.ts'
import { useWords } from '../../words/use-words.ts'
import { WhyList } from './why-list.tsx'
import { WorkActions } from './work-actions.tsx'
import classes from './work-list.module.css'

/** The work list at a desk, most urgent first. */
export const WorkTable = ({ rows }: { rows: readonly WorkRow[] }) => {
  const words = useWords(screeningWorkWords)
  return (
    <TableRegion label={words.table} fill>
      <table className={table.table}>
        <thead>
          <tr>
            {[words.level, words.name, words.township, words.why, words.lastScreened, words.actions].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.institution}>
              <td>
                <LevelBadge standing={row.standing} />
              </td>
              <th scope="row" className={classes.name}>
                <Link to="/institutions/$id" params={{ id: row.institution }} search={{ tab: 'screenings' }}>
                  {row.name}
                </Link>
                {row.address && <span className={classes.address}>{row.address}</span>}
              </th>
              <td data-tight="">{row.townshipName}</td>
              <td className={classes.reasons}>
                <WhyList row={row} />
              </td>
              <td data-tight="">{row.lastScreenedOn ?? words.never}</td>
              <td data-tight="">
                <WorkActions id={row.institution} name={row.name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
