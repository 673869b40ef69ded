import { type FactKey, type Facts, type FactValue, factKeys } from '../facts/catalogue.ts'
import type { TurningPoint, Verdict } from './contract.ts'
import { conditionCompiler, numbersBelow } from './evaluation/compile-condition.ts'
import { type CompiledRule, levelAt, matchedRank, rankOf } from './evaluation/levels.ts'
import type { FactSet } from './evaluation/line.ts'
import { bit, decode, emptyLine, type FactNumber, keysOf, numbersOf, readLine } from './evaluation/line.ts'
import { madeBy, settler } from './evaluation/settle.ts'
import { isTrue, isUnknown } from './evaluation/truth.ts'
import { turningPointsOf } from './evaluation/turning-points.ts'
import type { RuleSet } from './rule-set.ts'

type Undetermined = Verdict['undetermined'][number]

export type Evaluator = {
  readonly ruleSet: RuleSet
  /** What the rules say of these facts (risk-rules, section 4). */
  readonly verdict: (facts: Facts) => Verdict
  /** Which single facts would change the level. */
  readonly turningPoints: (facts: Facts) => TurningPoint[]
}

/**
 * Compiles a rule set once; the evaluator is then exact for any tree of conditions: a rule holds when it is true in every
 * completion of the unknown facts. Throws when a condition names an unknown parameter or notion, or misuses a fact.
 */
export const compile = (ruleSet: RuleSet): Evaluator => {
  const compiler = conditionCompiler(ruleSet)
  // A rule is ended together with the version that says so, so that within one version it holds or it does not.
  const holding = ruleSet.rules.filter((rule) => rule.ended === undefined)
  const rules: CompiledRule[] = holding.map((rule) => ({ rule, root: compiler.compile(rule.when), rank: rankOf(rule.level) }))
  const { settle, at } = settler(compiler.nodes)
  const used = numbersOf(rules.reduce((set, { root }) => set | root.facts, 0))
  const comparisons = [...new Set(rules.flatMap(({ root }) => numbersBelow(root)))]
  const line = emptyLine()
  const undetermined = rules.map(({ rule }) => undeterminedRules(rule.id))
  const known = (fact: FactNumber) => (line.known & bit(fact)) !== 0

  const verdict = (facts: Facts): Verdict => {
    readLine(facts, used, line)
    settle(line)
    const rank = matchedRank(rules, at)
    const found: Verdict = { level: levelAt(rank), couldReach: levelAt(rank), status: 'settled', matched: [], undetermined: [] }
    let reach = rank
    rules.forEach((rule, place) => {
      const { truth, relevant } = at(rule.root)
      if (truth === isTrue) {
        const because = numbersOf(madeBy(rule.root, at)).filter(known).map(knownFact)
        found.matched.push({ rule: rule.rule.id, because })
      } else if (truth === isUnknown) {
        found.undetermined.push((undetermined[place] as (missing: FactSet) => Undetermined)(relevant))
        if (rule.rank < reach) reach = rule.rank
      }
    })
    if (reach < rank) {
      found.couldReach = levelAt(reach)
      found.status = 'open'
    }
    return found
  }

  const knownFact = (fact: FactNumber): { fact: FactKey; value: FactValue } => ({
    fact: factKeys[fact] as FactKey,
    value: decode(fact, line.codes[fact] as number),
  })

  const turningPoints = (facts: Facts): TurningPoint[] => {
    readLine(facts, used, line)
    return turningPointsOf({ rules, used, comparisons, settle, at }, line)
  }

  return { ruleSet, verdict, turningPoints }
}

/** An undetermined rule by what it misses: few differ, so that lines share them, frozen. */
const undeterminedRules = (id: string) => {
  const bySet = new Map<FactSet, Undetermined>()
  return (missing: FactSet): Undetermined => {
    const existing = bySet.get(missing)
    if (existing) return existing
    const keys = keysOf(missing)
    Object.freeze(keys)
    const made: Undetermined = Object.freeze({ rule: id, missing: keys })
    bySet.set(missing, made)
    return made
  }
}
