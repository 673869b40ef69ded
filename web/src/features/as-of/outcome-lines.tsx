import type { MomentRecord } from '@silverguard/shared/determinations/contract'
import { parameterCatalogue } from '@silverguard/shared/risk/parameters'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { MarkTag } from '../../ui/mark-tag.tsx'
import { asOfWords } from '../../words/as-of.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './as-of.module.css'
import type { AsOf } from './as-of-query.ts'
import { HoldingRules } from './holding-rules.tsx'
import { NextTurns } from './next-turns.tsx'
import type { Line } from './then-and-now.tsx'

type Moment = { of: MomentRecord }
const keys = Object.keys(parameterCatalogue) as (keyof typeof parameterCatalogue)[]

const Level = ({ of: { standing, verdict } }: Moment) => {
  const words = useWords(asOfWords)
  const inWords = useText()
  return (
    <>
      <LevelBadge standing={standing} />
      {verdict.status === 'open' && verdict.couldReach !== verdict.level && (
        <span className={classes.aside}>{words.couldReach(inWords(levelWords[verdict.couldReach]))}</span>
      )}
    </>
  )
}

const Confirmed = ({ of: { confirmed, underReview } }: Moment) => {
  const words = useWords(asOfWords)
  if (!confirmed) return <>{words.unconfirmed}</>
  return (
    <>
      <LevelBadge standing={confirmed.level} /> {underReview && <MarkTag mark="under_review" />}
      <span className={classes.aside}>{words.confirmedBy(confirmed.on, confirmed.by)}</span>
    </>
  )
}

const Rules = ({ of: { ruleSet } }: Moment) => {
  const words = useWords(asOfWords)
  return (
    <>
      {ruleSet.id}
      <span className={classes.aside}>{words.since(ruleSet.effectiveFrom)}</span>
    </>
  )
}

const ids = (found: readonly { rule: string }[]) => found.map(({ rule }) => rule).join('、')

/** Level, confirmed level, rules in force with their numbers, rules that held, what would have turned it. */
export const useOutcomeLines = ({ past, now }: AsOf): Line[] => {
  const words = useWords(asOfWords)
  const inWords = useText()
  const line = (key: string, label: string, part: (moment: MomentRecord) => React.ReactNode, isChanged: boolean): Line => {
    return { key, label, past: part(past), now: part(now), isChanged }
  }
  const parameters = keys.filter((key) => past.ruleSet.parameters[key] !== undefined || now.ruleSet.parameters[key] !== undefined)
  const endedOf = ({ ruleSet }: MomentRecord) => ids(ruleSet.ended)
  return [
    line('level', words.level, (one) => <Level of={one} />, past.standing !== now.standing),
    line('confirmed', words.confirmed, (one) => <Confirmed of={one} />, past.confirmed?.level !== now.confirmed?.level || past.underReview !== now.underReview),
    line('matched', words.circumstances, (one) => <HoldingRules of={one} />, ids(past.verdict.matched) !== ids(now.verdict.matched)),
    line('rules', words.rules, (one) => <Rules of={one} />, past.ruleSet.id !== now.ruleSet.id),
    ...parameters.map((key) => {
      const { label, unit } = parameterCatalogue[key]
      const figureOf = ({ ruleSet: { parameters: held } }: MomentRecord) => (held[key] === undefined ? words.notInPlan : `${held[key]} ${inWords(unit)}`)
      return line(key, inWords(label), figureOf, past.ruleSet.parameters[key] !== now.ruleSet.parameters[key])
    }),
    line('ended', words.ended, (one) => endedOf(one) || words.none, endedOf(past) !== endedOf(now)),
    line('turning', words.turningPoints, (one) => <NextTurns of={one} />, false),
  ]
}
