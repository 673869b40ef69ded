import { useMediaQuery } from '@mantine/hooks'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import { compile } from '@silverguard/shared/risk/evaluate'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { standingOf } from '@silverguard/shared/risk/standing'
import { levelWords, type Standing, standingWords } from '@silverguard/shared/risk/vocabulary'
import { notCovered, verdictSentence } from '@silverguard/shared/risk/wording'
import { groundsOf, missingFactsOf } from '@silverguard/shared/risk/wording/grounds'
import { useMemo } from 'react'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import { ClauseWords } from './clause-words.tsx'
import { LevelMark } from './level-mark.tsx'
import classes from './live-verdict.module.css'
import { TurningPointList } from './turning-point-list.tsx'

const shownPoints = 6

type Props = {
  facts: Facts
  ruleSet: RuleSet
  before?: Standing
  /** On a form that may reach the server only later. */
  provisional?: true
}

/** The level as one types, by the code that the server scores with: the deciding clause, what is missing, the turning points. */
export const LiveVerdict = ({ facts, ruleSet, before, provisional }: Props) => {
  const words = useWords(verdictWords)
  const inWords = useText()
  const onPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const evaluator = useMemo(() => compile(ruleSet), [ruleSet])
  const verdict = evaluator.verdict(facts)
  const points = evaluator.turningPoints(facts)
  const { profile } = ruleSet
  const standing = standingOf(verdict, facts, profile)
  const missing = missingFactsOf(verdict).length
  const head = (
    <span className={classes.head}>
      {provisional && <strong>{words.provisional}</strong>}
      <LevelBadge standing={standing} large />
      {verdict.couldReach !== verdict.level && <span className={classes.aside}>{words.couldReach(inWords(levelWords[verdict.couldReach]))}</span>}
      {before && before !== standing && <span className={classes.aside}>{words.changedFrom(inWords(standingWords[before]))}</span>}
    </span>
  )
  const body = (
    <div className={classes.body}>
      {provisional && <p className={classes.aside}>{words.provisionalHint}</p>}
      <p>{inWords(verdictSentence(verdict, facts, profile))}</p>
      {notCovered(verdict, facts, profile).map((beyond) => (
        <p key={beyond.en}>{inWords(beyond)}</p>
      ))}
      {groundsOf(verdict, facts, profile)
        .filter(({ rule }) => rule.level === verdict.level)
        .map(({ rule }) => (
          <p key={rule.id} className={classes.ground}>
            <LevelMark level={rule.level} rule={rule.id} /> <ClauseWords cites={rule.cites} />
          </p>
        ))}
      {points.length > 0 && (
        <>
          <h3>{words.turningPoints}</h3>
          <TurningPointList points={points.slice(0, shownPoints)} ruleSet={ruleSet} present={verdict.level} />
          {points.length > shownPoints && <p className={classes.aside}>{words.moreTurningPoints(points.length - shownPoints)}</p>}
        </>
      )}
      {missing > 0 && <p className={classes.aside}>{words.missingCount(missing)}</p>}
    </div>
  )
  if (onPhone) {
    return (
      <details className={classes.bar}>
        <summary>
          <span role="status">{head}</span>
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard */}
        <section className={classes.scroll} aria-label={words.live} tabIndex={0}>
          {body}
        </section>
      </details>
    )
  }
  return (
    <section className={classes.panel} aria-label={words.live}>
      <p className={classes.caption}>{words.live}</p>
      <p role="status" className={classes.status}>
        {head}
      </p>
      {body}
    </section>
  )
}
