import type { EffectRow } from '@silverguard/shared/risk/contract'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import { Link } from '@tanstack/react-router'
import cards from '../../ui/cards.module.css'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { MarkTag } from '../../ui/mark-tag.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { effectWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './effect.module.css'
import { MovedRules } from './moved-rules.tsx'

/** The plan of the draft, and the one in force. */
export type Plans = { drafted: Profile; present: Profile }
type Props = { rows: readonly EffectRow[]; plans: Plans }

const Change = ({ from, to }: Pick<EffectRow, 'from' | 'to'>) => (
  <span className={classes.change}>
    <LevelBadge standing={from} /> → <LevelBadge standing={to} />
  </span>
)

const Confirmed = ({ confirmed, underReview }: Pick<EffectRow, 'confirmed' | 'underReview'>) => {
  const words = useWords(effectWords)
  return (
    <>
      {confirmed ? <LevelBadge standing={confirmed} /> : words.unconfirmed} {underReview && <MarkTag mark="under_review" />}
    </>
  )
}

const Place = ({ institution, name }: EffectRow) => (
  <Link to="/institutions/$id" params={{ id: institution }}>
    {name}
  </Link>
)

const Table = ({ rows, plans }: Props) => {
  const words = useWords(effectWords)
  return (
    <TableRegion label={words.rowsTable} fill>
      <table className={table.table}>
        <thead>
          <tr>
            {[words.name, words.township, words.change, words.gained, words.lost, words.confirmed].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.institution}>
              <th scope="row">
                <Place {...row} />
              </th>
              <td data-tight="">{row.townshipName}</td>
              <td>
                <Change {...row} />
              </td>
              <td>
                <MovedRules rules={row.gained} profile={plans.drafted} />
              </td>
              <td>
                <MovedRules rules={row.lost} profile={plans.present} />
              </td>
              <td data-tight="">
                <Confirmed {...row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

const Cards = ({ rows, plans }: Props) => {
  const words = useWords(effectWords)
  return (
    <ul className={cards.cards} aria-label={words.rowsTable}>
      {rows.map((row) => (
        <li key={row.institution} className={cards.card}>
          <div className={cards.top}>
            <Place {...row} />
            <Change {...row} />
          </div>
          <div className={cards.line}>{row.townshipName}</div>
          {row.gained.length > 0 && (
            <div>
              {words.gained}: <MovedRules rules={row.gained} profile={plans.drafted} />
            </div>
          )}
          {row.lost.length > 0 && (
            <div>
              {words.lost}: <MovedRules rules={row.lost} profile={plans.present} />
            </div>
          )}
          <div className={cards.line}>
            {words.confirmed}: <Confirmed {...row} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Those who would move, by name: a table at a desk, cards on a phone. */
export const EffectRows = (props: Props) => (useOnPhone() ? <Cards {...props} /> : <Table {...props} />)
