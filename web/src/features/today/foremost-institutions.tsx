import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { Link } from '@tanstack/react-router'
import cards from '../../ui/cards.module.css'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import type { Foremost } from './foremost.ts'
import classes from './today.module.css'

/** `because`: heading of the reasons. */
type Props = { label: string; because: string; rows: readonly Foremost[] }

const Name = ({ row }: { row: Foremost }) => (
  <Link to="/institutions/$id" params={{ id: row.id }}>
    {row.name}
  </Link>
)

/** The circumstance that put it there, and how far it could still rise. */
const Reason = ({ row: { why, reach } }: { row: Foremost }) => {
  const words = useWords(todayWords)
  const inWords = useText()
  return (
    <>
      {why.map(inWords).join(';')}
      {reach && <span className={classes.why}>{words.couldReach(inWords(levelWords[reach]))}</span>}
    </>
  )
}

const Confirmed = ({ row: { confirmed } }: { row: Foremost }) => {
  const { undetermined } = useWords(todayWords)
  return confirmed ? <LevelBadge standing={confirmed} /> : <span className={classes.none}>{undetermined}</span>
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
            <div className={cards.line}>
              {row.townshipName} · {words.confirmed} <Confirmed row={row} />
            </div>
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
            <th scope="col">{words.confirmed}</th>
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
              <td>
                <Confirmed row={row} />
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
