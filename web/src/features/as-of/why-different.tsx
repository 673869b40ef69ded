import { changeSentences } from '@silverguard/shared/determinations/change-words'
import { asOfWords } from '../../words/as-of.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './as-of.module.css'
import type { AsOf } from './as-of-query.ts'

/** Why it is different now, a sentence each. */
export const WhyDifferent = ({ of: { past, now, changed } }: { of: AsOf }) => {
  const words = useWords(asOfWords)
  const inWords = useText()
  const sentences = changeSentences(changed, now.ruleSet.profile, now.ruleSet.ended).map(inWords)
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
