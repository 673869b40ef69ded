import type { TurningPoint, Verdict } from './contract.ts'

/** One line of `silverguard evaluate`, keys in the order of risk-rules, section 6. */
export const evaluatedLine = ({ level, couldReach, status, matched, undetermined }: Verdict, turningPoints?: readonly TurningPoint[]) => ({
  level,
  couldReach,
  status,
  matched: matched.map((match) => match.rule),
  undetermined,
  ...(turningPoints && { turningPoints: turningPoints.map(({ fact, from, to, level, rules }) => ({ fact, from, to, level, rules })) }),
})
