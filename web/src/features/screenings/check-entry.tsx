import type { OutsideCheck } from '@silverguard/shared/screenings/contract'
import { checkMatterWords, checkOutcomeWords, outsideRegisterCatalogue } from '@silverguard/shared/screenings/vocabulary'
import { instantWords } from '../../ui/figures.ts'
import { useText } from '../../words/language.tsx'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'
import type { Proof } from './proof.ts'
import classes from './screenings.module.css'

/** What a look into a register gave: the result of each matter, the words searched, what was found, the proof. */
export const CheckResult = ({ check, proof }: { check: OutsideCheck; proof: Proof }) => {
  const words = useWords(screeningsWords)
  const inWords = useText()
  const { register, results, searched, finding, withdrawnAt } = check
  const said = outsideRegisterCatalogue[register].matters.flatMap((matter) => {
    const outcome = results[matter]
    return outcome ? [words.statesSame(inWords(checkMatterWords[matter]), inWords(checkOutcomeWords[outcome]))] : []
  })
  return (
    <>
      <strong className={withdrawnAt ? classes.struck : undefined}>{words.list(said)}</strong>
      <div className={classes.aside}>
        {words.searched}: {words.list(searched)}
      </div>
      {finding && <div>{finding}</div>}
      {withdrawnAt && <div className={classes.aside}>{words.withdrawn(check.withdrawnBy ?? '', instantWords(withdrawnAt), check.withdrawnReason ?? '')}</div>}
      {proof({ ids: check.evidence, check: check.id })}
    </>
  )
}
