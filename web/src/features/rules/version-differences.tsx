import { parameterCatalogue } from '@silverguard/shared/risk/parameters'
import { ruleOf } from '@silverguard/shared/risk/wording'
import { useText } from '../../words/language.tsx'
import { versionWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './rules.module.css'
import { type Difference, differencesOf, type ParameterKey, type Version } from './version-differences.ts'

/** A difference in words: numbers with their units, rules by their titles. */
const useDifferenceWords = ({ profile }: Version) => {
  const words = useWords(versionWords)
  const inWords = useText()
  const figure = (parameter: ParameterKey, value: number | undefined) =>
    value === undefined ? words.none : `${value} ${inWords(parameterCatalogue[parameter].unit)}`
  return (difference: Difference): string => {
    if (difference.kind === 'parameter') {
      const { parameter, here, now } = difference
      return words.parameterDiffers(inWords(parameterCatalogue[parameter].label), figure(parameter, here), figure(parameter, now))
    }
    const rule = `${difference.rule} ${inWords(ruleOf(profile, difference.rule).title)}`
    return difference.kind === 'ended_here' ? words.endedHere(rule) : words.endedNow(rule)
  }
}

/** What is different in the version shown from the one in force. */
export const VersionDifferences = ({ shown, present }: { shown: Version; present: Version }) => {
  const words = useWords(versionWords)
  const inWords = useDifferenceWords(shown)
  const isSamePlan = shown.profile === present.profile
  const differences = isSamePlan ? differencesOf(shown, present) : []
  return (
    <section className={classes.notice} aria-label={words.differences}>
      <h2>{words.differences}</h2>
      {!isSamePlan && <p>{words.otherPlan}</p>}
      {isSamePlan && differences.length === 0 && <p>{words.same}</p>}
      {differences.length > 0 && (
        <ul>
          {differences.map((difference) => (
            <li key={inWords(difference)}>{inWords(difference)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
