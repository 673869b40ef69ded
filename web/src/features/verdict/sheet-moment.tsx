import type { Sheet } from '@silverguard/shared/determinations/contract'
import { instantWords } from '../../ui/figures.ts'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import type { Determined } from './determined.ts'
import classes from './verdict-sheet.module.css'

/** Of which moment the sheet is, and whether anybody answers for a level. */
export const SheetMoment = ({ sheet: { asOf, confirmed }, determined }: { sheet: Sheet; determined?: Determined | undefined }) => {
  const words = useWords(verdictWords)
  const decision = determined?.determination
  const isDecided = decision?.state === 'confirmed'
  const moment = !decision
    ? words.ofNow(asOf)
    : isDecided && decision.decided
      ? words.ofDecision(instantWords(decision.decided.at))
      : words.ofProposal(instantWords(decision.proposed.at))
  const isAnsweredFor = decision ? isDecided : confirmed !== null
  return (
    <p className={classes.computed}>
      {moment} · {isAnsweredFor ? words.determined : words.computed}
    </p>
  )
}
