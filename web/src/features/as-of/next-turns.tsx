import type { MomentRecord } from '@silverguard/shared/determinations/contract'
import { turningPointSentence } from '@silverguard/shared/risk/wording'
import { asOfWords } from '../../words/as-of.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { ruleSetOf } from '../access/rule-set.ts'
import classes from './as-of.module.css'

const shownAtMost = 3

/** The first turning points of a moment, in words. */
export const NextTurns = ({ of: { turningPoints, ruleSet, verdict } }: { of: MomentRecord }) => {
  const words = useWords(asOfWords)
  const inWords = useText()
  if (turningPoints.length === 0) return <>{words.noTurningPoint}</>
  const rules = ruleSetOf(ruleSet)
  return (
    <ul className={classes.list}>
      {turningPoints.slice(0, shownAtMost).map((point) => {
        const sentence = inWords(turningPointSentence(point, rules, verdict.level))
        return <li key={sentence}>{sentence}</li>
      })}
      {turningPoints.length > shownAtMost && <li className={classes.aside}>{words.more(turningPoints.length - shownAtMost)}</li>}
    </ul>
  )
}
