import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { StatementRecord } from '@silverguard/shared/facts/contract'
import { factValueWords } from '@silverguard/shared/facts/wording'
import { sourceWords } from '@silverguard/shared/screenings/vocabulary'
import { instantWords } from '../../ui/figures.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import type { Proof } from './proof.ts'
import classes from './screenings.module.css'
import { Withdraw } from './withdraw.tsx'

type Props = {
  label: string
  institution: string
  statements: readonly StatementRecord[]
  /** Whether the person signed in may take them back. */
  own: boolean
  proof: Proof
  /** All are of the fact that stands over them. */
  oneFact?: true
  /** What is said before the value, as where one of several holds. */
  remark?: (statement: StatementRecord) => string
}

/** Statements with value, source, day, who and proof; withdrawn ones are struck through and say why. */
export const StatementTable = ({ label, institution, statements, own, proof, oneFact, remark }: Props) => {
  const words = useWords(screeningsWords)
  const inWords = useText()
  const headings = [
    ...(oneFact ? [] : [words.fact]),
    words.value,
    words.source,
    words.trueSince,
    words.who,
    words.note,
    words.evidence,
    ...(own ? [words.actions] : []),
  ]
  return (
    <TableRegion label={label}>
      <table className={`${table.table} ${classes.stacked}`}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statements.map((one) => {
            const fact = inWords(factCatalogue[one.fact].label)
            const value = one.value === null ? words.notEstablished : inWords(factValueWords(one.fact, one.value))
            const Value = oneFact ? 'th' : 'td'
            return (
              <tr key={one.id}>
                {!oneFact && <th scope="row">{fact}</th>}
                <Value {...(oneFact ? { scope: 'row' } : {})}>
                  <strong className={one.withdrawnAt ? classes.struck : undefined}>{value}</strong>{' '}
                  {one.settles && <span className={classes.tag}>{words.settled}</span>} {remark && <span className={classes.aside}>{remark(one)}</span>}
                </Value>
                <td>{inWords(sourceWords[one.source])}</td>
                <td data-tight="">{one.trueSince}</td>
                <td>
                  {one.recordedBy} <span className={classes.aside}>{instantWords(one.recordedAt)}</span>
                </td>
                <td>
                  {one.note}
                  {one.withdrawnAt && (
                    <span className={classes.aside}>{words.withdrawn(one.withdrawnBy ?? '', instantWords(one.withdrawnAt), one.withdrawnReason ?? '')}</span>
                  )}
                </td>
                <td>{one.evidence.length > 0 && proof({ ids: one.evidence })}</td>
                {own && <td>{!one.withdrawnAt && <Withdraw kind="statement" id={one.id} institution={institution} what={`${fact} ${value}`} />}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}
