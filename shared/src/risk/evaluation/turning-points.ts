import { type FactKey, factKeys } from '../../facts/catalogue.ts'
import type { Bound, TurningPoint } from '../contract.ts'
import type { Settlement } from './explore.ts'
import { type CompiledRule, levelAt, matchedRank } from './levels.ts'
import { bit, decode, everyCode, type FactNumber, type FactSet, isNumber, type Line } from './line.ts'
import { nearestRange, type Range, rangesOf } from './ranges.ts'
import { isTrue, type Node, type NumberNode, type PairNode } from './truth.ts'

type Engine = {
  readonly rules: readonly CompiledRule[]
  readonly used: readonly FactNumber[]
  readonly comparisons: readonly (NumberNode | PairNode)[]
  readonly settle: (line: Line, changed?: FactSet) => void
  readonly at: (node: Node) => Settlement
}

/** Single facts that would change the level if they turned out differently or became known (risk-rules, section 4). */
export const turningPointsOf = (engine: Engine, line: Line): TurningPoint[] => {
  engine.settle(line)
  const present = matchedRank(engine.rules, engine.at)
  return engine.used.flatMap((fact) => {
    const points = (isNumber(fact) ? pointsOfNumber : pointsOfChoice)(engine, line, fact, present)
    engine.settle(line, bit(fact))
    return points
  })
}

/** Runs a trial with one fact set to a value and puts the fact back as it was. */
const tried = <T>(line: Line, fact: FactNumber, code: number, trial: () => T): T => {
  const { known } = line
  const before = line.codes[fact] as number
  line.known |= bit(fact)
  line.codes[fact] = code
  const result = trial()
  line.known = known
  line.codes[fact] = before
  return result
}

const rankWith = (engine: Engine, line: Line, fact: FactNumber, code: number): number =>
  tried(line, fact, code, () => {
    engine.settle(line, bit(fact))
    return matchedRank(engine.rules, engine.at)
  })

const rulesWith = (engine: Engine, line: Line, fact: FactNumber, code: number, rank: number): string[] =>
  tried(line, fact, code, () => {
    engine.settle(line, bit(fact))
    return engine.rules.filter((rule) => rule.rank === rank && engine.at(rule.root).truth === isTrue).map(({ rule }) => rule.id)
  })

const pointHead = (line: Line, fact: FactNumber) => ({
  fact: factKeys[fact] as FactKey,
  from: line.known & bit(fact) ? decode(fact, line.codes[fact] as number) : null,
})

const pointsOfChoice = (engine: Engine, line: Line, fact: FactNumber, present: number): TurningPoint[] =>
  everyCode(fact)
    .map((code) => ({ code, rank: rankWith(engine, line, fact, code) }))
    .filter(({ rank }) => rank !== present)
    .sort((a, b) => a.rank - b.rank)
    .map(({ code, rank }) => ({
      ...pointHead(line, fact),
      to: decode(fact, code),
      level: levelAt(rank),
      rules: rulesWith(engine, line, fact, code, rank),
    }))

const pointsOfNumber = (engine: Engine, line: Line, fact: FactNumber, present: number): TurningPoint[] => {
  const ranges = rangesOf(fact, line, engine.comparisons, (code) => rankWith(engine, line, fact, code))
  const code = line.known & bit(fact) ? (line.codes[fact] as number) : null
  const ranks = [...new Set(ranges.map((range) => range.rank))].filter((rank) => rank !== present).sort((a, b) => a - b)
  return ranks.map((rank) => {
    const { range, fromBelow } = nearestRange(
      ranges.filter((each) => each.rank === rank),
      code,
    )
    const [to, otherEnd] = fromBelow ? [lowEnd(fact, range), highEnd(fact, range)] : [highEnd(fact, range), range.low > 0 ? lowEnd(fact, range) : undefined]
    return {
      ...pointHead(line, fact),
      to: to as Bound,
      level: levelAt(rank),
      rules: rulesWith(engine, line, fact, fromBelow ? range.first : range.last, rank),
      ...(otherEnd && { otherEnd }),
    }
  })
}

const lowEnd = (fact: FactNumber, range: Range): Bound => {
  const low = decode(fact, range.low) as number
  return range.lowIncluded ? { atLeast: low } : { moreThan: low }
}

const highEnd = (fact: FactNumber, range: Range): Bound | undefined => {
  if (range.high === null) return undefined
  const high = decode(fact, range.high) as number
  return range.highIncluded ? { atMost: high } : { lessThan: high }
}
