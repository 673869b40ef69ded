import type { TurningPoint } from '@silverguard/shared/risk/contract'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { turningPointSentence } from '@silverguard/shared/risk/wording'
import { LevelSign } from '../../ui/level-sign.tsx'
import { useText } from '../../words/language.tsx'
import classes from './verdict-sheet.module.css'

type Props = { points: readonly TurningPoint[]; ruleSet: RuleSet; present: Level }

const keyOf = ({ fact, to, level }: TurningPoint) => `${fact} ${JSON.stringify(to)} ${level}`

/** 转折点 in words, each with the level that would follow. Leaving the lists has no sign: what is unknown is not green. */
export const TurningPointList = ({ points, ruleSet, present }: Props) => {
  const inWords = useText()
  return (
    <ul className={classes.points}>
      {points.map((point) => (
        <li key={keyOf(point)}>
          {point.level !== 'green' && <LevelSign standing={point.level} />}
          <span>{inWords(turningPointSentence(point, ruleSet, present))}</span>
        </li>
      ))}
    </ul>
  )
}
