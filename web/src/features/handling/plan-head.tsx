import type { GateHold } from '@silverguard/shared/handling/contract'
import { instantWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { planWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './handling.module.css'
import type { PlanReply } from './handling-query.ts'

type Props = { plan: NonNullable<PlanReply['plan']>; gate: readonly GateHold[] }

/** Upon which level the plan stands and since when; for green what it comes to; and what holds the way down. */
export const PlanHead = ({ plan: { level, drawnUpAt, revisedAt, line }, gate }: Props) => {
  const words = useWords(planWords)
  const inWords = useText()
  return (
    <div className={classes.planHead}>
      <p>
        <strong>{words.upon}</strong> <LevelBadge standing={level} />{' '}
        <span className={classes.aside}>
          {words.drawnUp(instantWords(drawnUpAt))}
          {revisedAt !== drawnUpAt && ` · ${words.revised(instantWords(revisedAt))}`}
        </span>
      </p>
      {line && <p className={classes.line}>{inWords(line)}</p>}
      {gate.length > 0 && (
        <p role="note" className={classes.gate}>
          <strong>{level === 'red' ? words.gateFromRed : words.gateOffList}</strong> {words.gateLine(gate.map((hold) => words[hold]))}
        </p>
      )}
    </div>
  )
}
