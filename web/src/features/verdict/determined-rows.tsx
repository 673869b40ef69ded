import type { Sheet } from '@silverguard/shared/determinations/contract'
import { movementWords } from '@silverguard/shared/determinations/vocabulary'
import { instantWords } from '../../ui/figures.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import type { Determined } from './determined.ts'
import { JudgedRow } from './judged-row.tsx'
import classes from './verdict-sheet.module.css'

type Props = Pick<Determined, 'determination'> & { /** As it stood at that moment. */ before: Sheet['confirmed'] }

/** Who proposed and who decided, when and why, with how much proof and at which meeting. */
export const DeterminedRows = ({ determination: { proposed, decided, state, movement }, before }: Props) => {
  const words = useWords(verdictWords)
  const inWords = useText()
  const step = { confirmed: words.decidedStep, sent_back: words.returnedStep, withdrawn: words.withdrawnStep, proposed: words.decidedStep }[state]
  const proof = (evidence: readonly string[]) => <span className={classes.line}>{words.proof(evidence.length)}</span>
  return (
    <>
      {before && <JudgedRow step={words.previousStep} standing={before.level} by={before.by} at={before.on} />}
      <JudgedRow
        step={words.proposedStep}
        standing={proposed.level}
        by={proposed.by}
        at={instantWords(proposed.at)}
        reason={
          <>
            {proposed.reason || words.noReason}
            {proof(proposed.evidence)}
          </>
        }
      />
      {decided === null ? (
        <JudgedRow step={step} standing={null} aside={words.waiting} by="—" at="—" />
      ) : (
        <JudgedRow
          step={step}
          standing={decided.level}
          aside={movement && `(${inWords(movementWords[movement])})`}
          by={decided.by}
          at={instantWords(decided.at)}
          reason={
            <>
              {decided.reason || words.agreed}
              {state === 'confirmed' && proof(decided.evidence)}
            </>
          }
        />
      )}
    </>
  )
}
