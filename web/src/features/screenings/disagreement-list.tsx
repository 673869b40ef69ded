import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import type { StatementRecord } from '@silverguard/shared/facts/contract'
import type { Disagreement } from '@silverguard/shared/screenings/contract'
import { useText } from '../../words/language.tsx'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import type { Proof } from './proof.ts'
import classes from './screenings.module.css'
import { SettleFact } from './settle-fact.tsx'
import { StatementTable } from './statement-table.tsx'
import { voicesOf } from './statements.ts'

type Props = {
  institution: string
  disagreements: readonly Disagreement[]
  statements: readonly StatementRecord[]
  stateAt: string
  own: boolean
  proof: Proof
}

/** Facts of which sources say different things: every voice, and the ways to decide. */
export const DisagreementList = ({ institution, disagreements, statements, stateAt, own, proof }: Props) => {
  const words = useWords(screeningsWords)
  const inWords = useText()
  if (disagreements.length === 0) return null
  return (
    <section className={classes.part} aria-label={words.disagreements}>
      <h2>{words.disagreements}</h2>
      <p className={classes.hint}>{words.disagreementsHint}</p>
      {disagreements.map((disagreement) => {
        const { fact, holds } = disagreement
        const voices = voicesOf(disagreement, statements)
        const label = inWords(factCatalogue[fact].label)
        return (
          <section key={fact} className={classes.disagreement} aria-label={label}>
            <div className={classes.head}>
              <h3>{label}</h3>
              {own && (
                <span className={classes.actions}>
                  <SettleFact institution={institution} fact={fact} voices={voices} basedOn={stateAt} />
                </span>
              )}
            </div>
            <StatementTable
              label={label}
              institution={institution}
              statements={voices}
              own={own}
              proof={proof}
              oneFact
              remark={({ id }) => (id === holds ? words.holds : words.against)}
            />
          </section>
        )
      })}
    </section>
  )
}
