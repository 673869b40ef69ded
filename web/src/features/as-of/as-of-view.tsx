import { asOfWords } from '../../words/as-of.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './as-of.module.css'
import type { AsOf } from './as-of-query.ts'
import { useFactLines } from './fact-lines.tsx'
import { useOutcomeLines } from './outcome-lines.tsx'
import { ThenAndNow } from './then-and-now.tsx'
import { WhyDifferent } from './why-different.tsx'

/** What it was, on what, by which rules, and why it is different now: the same on the screen and on paper. */
export const AsOfView = ({ of: found, institution }: { of: AsOf; institution: string }) => {
  const words = useWords(asOfWords)
  const outcome = useOutcomeLines(found)
  const facts = useFactLines(found, institution)
  const days = { past: found.past.day, now: found.now.day }
  return (
    <div className={classes.view}>
      {found.past.day < found.recordedOn && <p>{words.notYet(found.recordedOn)}</p>}
      <WhyDifferent of={found} />
      <ThenAndNow title={words.parts} days={days} lines={outcome} />
      {facts.length === 0 ? <p>{words.noFacts}</p> : <ThenAndNow title={words.facts} days={days} lines={facts} />}
    </div>
  )
}
