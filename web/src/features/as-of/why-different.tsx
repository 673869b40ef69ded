import { changeSentences } from '@silverguard/shared/determinations/change-words'
import { asOfWords } from '../../words/as-of.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './as-of.module.css'
import type { AsOf } from './as-of-query.ts'

const nothing = { standing: null, confirmed: null, ruleSet: null, parameters: [], ended: [], resumed: [], gained: [], lost: [] }
/** More facts than these are only counted here; each of them is marked in the table below. */
const factsSaid = 8

/** Why it is different now, a sentence each: what came of it, the rules, then the facts. */
export const WhyDifferent = ({ of: { past, now, changed } }: { of: AsOf }) => {
  const words = useWords(asOfWords)
  const inWords = useText()
  const sentencesOf = (part: typeof changed) => changeSentences(part, now.ruleSet.profile, now.ruleSet.ended).map(inWords)
  const facts = { ...nothing, facts: changed.facts.slice(0, factsSaid) }
  const unsaid = changed.facts.length - facts.facts.length
  const sentences = [...sentencesOf({ ...changed, facts: [] }), ...sentencesOf(facts), ...(unsaid > 0 ? [words.moreFacts(unsaid)] : [])]
  return (
    <section className={classes.why}>
      <h2>{words.why(past.day)}</h2>
      {sentences.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
