import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { StatementRecord } from '@silverguard/shared/facts/contract'
import { useText } from '../../words/language.tsx'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import type { Proof } from './proof.ts'
import classes from './screenings.module.css'
import { StatementTable } from './statement-table.tsx'
import { historiesOf } from './statements.ts'

type Props = { institution: string; statements: readonly StatementRecord[]; own: boolean; proof: Proof }

/** All that was ever said of each fact, latest first. */
export const FactHistories = ({ institution, statements, own, proof }: Props) => {
  const words = useWords(screeningsWords)
  const inWords = useText()
  if (statements.length === 0) return null
  return (
    <section className={classes.part} aria-label={words.histories}>
      <h2>{words.histories}</h2>
      <div className={classes.histories}>
        {historiesOf(statements).map(({ fact, statements: said }) => {
          const label = inWords(factCatalogue[fact].label)
          return (
            <details key={fact} className={classes.fold}>
              <summary>{words.historyOf(label, said.length)}</summary>
              <StatementTable label={label} institution={institution} statements={said} own={own} proof={proof} oneFact />
            </details>
          )
        })}
      </div>
    </section>
  )
}
