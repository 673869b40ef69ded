import type { StatementRecord } from '@silverguard/shared/facts/contract'
import type { Screening } from '@silverguard/shared/screenings/contract'
import { EmptyState } from '../../ui/empty-state.tsx'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import type { Proof } from './proof.ts'
import { ScreeningEntry } from './screening-entry.tsx'
import classes from './screenings.module.css'
import { inOrder } from './statements.ts'

type Props = { screenings: readonly Screening[]; statements: readonly StatementRecord[]; own: boolean; proof: Proof }

/** Every screening of an institution, latest first. */
export const ScreeningList = ({ screenings, statements, own, proof }: Props) => {
  const words = useWords(screeningsWords)
  return (
    <section className={classes.part} aria-label={words.screenings}>
      <h2>{words.screenings}</h2>
      {screenings.length === 0 && <EmptyState title={words.noneYet} hint={words.noneYetHint} />}
      {screenings.map((screening) => (
        <ScreeningEntry
          key={screening.id}
          screening={screening}
          statements={inOrder(statements.filter((one) => one.screening === screening.id))}
          own={own}
          proof={proof}
        />
      ))}
    </section>
  )
}
