import { type FactKey, type Facts, type FactValue, factCatalogue, factKeys } from '../facts/catalogue.ts'
import type { TurningPoint } from './contract.ts'
import { type CompleteFacts, fen, type PlainNumbers, type PlainRule, plainRules, shippedNumbers } from './oracle-rules.ts'
import { type Level, levels, type Profile, type VerdictStatus } from './vocabulary.ts'

/** A brute-force answer to risk-rules section 4, slow and obvious, against which the engine is compared. Never used by the product. */
export type OracleVerdict = {
  level: Level
  couldReach: Level
  status: VerdictStatus
  matched: string[]
  undetermined: { rule: string; missing: FactKey[] }[]
}

const huge = 1e12
/** Around a number of fen: itself and its neighbours, in yuan, none below 0. */
const aroundFen = (amount: bigint) => [amount - 1n, amount, amount + 1n].filter((near) => near >= 0n).map((near) => Number(near) / 100)
const around = (count: number) => [count - 1, count, count + 1].filter((near) => near >= 0)

const numbersWorthTrying = (key: FactKey, facts: Facts, { multiple, months, branches, changes }: PlainNumbers): number[] => {
  const hundredths = BigInt(Math.round(multiple * 100))
  const { monthlyFee, largestPrepayment, bedCount, largePrepayers } = facts
  switch (key) {
    case 'monthlyFee':
      return largestPrepayment === undefined ? [0.01] : aroundFen((100n * fen(largestPrepayment)) / hundredths)
    case 'largestPrepayment':
      return monthlyFee === undefined ? [0.01] : [0.01, ...aroundFen((hundredths * fen(monthlyFee)) / 100n)]
    case 'bedCount':
      return largePrepayers === undefined ? [1] : around(largePrepayers)
    case 'largePrepayers':
      return [1, ...(bedCount === undefined ? [] : around(bedCount))]
    case 'longestPrepaidMonths':
      return [months, months + 0.01]
    case 'branchesOpened3y':
      return [branches - 1, branches]
    case 'legalRepChanges3y':
    case 'addressChanges3y':
      return [changes - 1, changes]
    default:
      return []
  }
}

/** Values among which every truth that any value of the fact's type could bring about is found; numbers ascend. */
export const valuesWorthTrying = (key: FactKey, facts: Facts, numbers = shippedNumbers): FactValue[] => {
  const definition = factCatalogue[key]
  if (definition.type === 'boolean') return [true, false]
  if (definition.type === 'choice') return definition.choices.map((choice) => choice.value)
  return [...new Set([0, huge, ...numbersWorthTrying(key, facts, numbers)])].sort((one, other) => one - other)
}

/** Every way in which the unknown ones of `keys` could turn out. */
export const completionsOf = (keys: readonly FactKey[], facts: Facts, numbers = shippedNumbers): CompleteFacts[] => {
  let completions: Facts[] = [facts]
  for (const key of keys) {
    if (facts[key] !== undefined) continue
    const values = valuesWorthTrying(key, facts, numbers)
    completions = completions.flatMap((completion) => values.map((value) => ({ ...completion, [key]: value })))
  }
  return completions as CompleteFacts[]
}

const remembered = new WeakMap<PlainRule, Map<string, { always: boolean; ever: boolean }>>()
/** A rule's truth over all completions of what it reads; remembered, since lines differ in few facts. */
const truthOf = (rule: PlainRule, facts: Facts, numbers: PlainNumbers) => {
  const ofRule = remembered.get(rule) ?? new Map()
  remembered.set(rule, ofRule)
  const read: Facts = Object.fromEntries(rule.reads.map((key) => [key, facts[key]]))
  const key = JSON.stringify(read)
  const known = ofRule.get(key)
  if (known) return known
  const truths = completionsOf(rule.reads, read, numbers).map(rule.holds)
  const truth = { always: !truths.includes(false), ever: truths.includes(true) }
  ofRule.set(key, truth)
  return truth
}
const alwaysHolds = (rule: PlainRule, facts: Facts, numbers = shippedNumbers) => truthOf(rule, facts, numbers).always

/** Unknown facts for which two completions that differ in that fact alone give the rule a different truth. */
const missing = (rule: PlainRule, facts: Facts, numbers: PlainNumbers): FactKey[] =>
  factKeys.filter((key) => {
    if (!rule.reads.includes(key) || facts[key] !== undefined) return false
    const others = rule.reads.filter((other) => other !== key)
    return completionsOf(others, facts, numbers).some((rest) => {
      const truths = completionsOf([key], rest, numbers).map(rule.holds)
      return truths.includes(true) && truths.includes(false)
    })
  })

const highest = (rules: readonly PlainRule[]): Level => levels.find((level) => rules.some((rule) => rule.level === level)) ?? 'green'

export const oracleVerdict = (profile: Profile, facts: Facts): OracleVerdict => oracleVerdictBy(plainRules[profile], shippedNumbers, facts)

/** The same by other rules: with these numbers, or some of them only. */
export const oracleVerdictBy = (rules: readonly PlainRule[], numbers: PlainNumbers, facts: Facts): OracleVerdict => {
  const matched = rules.filter((rule) => alwaysHolds(rule, facts, numbers))
  const open = rules.filter((rule) => !matched.includes(rule) && truthOf(rule, facts, numbers).ever)
  const level = highest(matched)
  const couldReach = highest([...matched, ...open])
  return {
    level,
    couldReach,
    status: level === couldReach ? 'settled' : 'open',
    matched: matched.map((rule) => rule.id),
    undetermined: open.map((rule) => ({ rule: rule.id, missing: missing(rule, facts, numbers) })),
  }
}

/** The level of a rule set's rules over facts of which none is unknown. */
export const levelOfComplete = (profile: Profile, facts: CompleteFacts): Level => highest(plainRules[profile].filter((rule) => rule.holds(facts)))

type Trial = { value: FactValue; level: Level; rules: string[] }

/** The outcome of each value, in ascending order for numbers. */
const trialsOf = (profile: Profile, facts: Facts, key: FactKey): Trial[] => {
  const rules = plainRules[profile]
  const settledElsewhere = rules.filter((rule) => !rule.reads.includes(key) && alwaysHolds(rule, facts))
  const reading = rules.filter((rule) => rule.reads.includes(key))
  const present = facts[key]
  const values = valuesWorthTrying(key, facts)
  if (typeof present === 'number' && !values.includes(present)) values.push(present)
  if (typeof values[0] === 'number') values.sort((one, other) => Number(one) - Number(other))
  return values.map((value) => {
    const changed = { ...facts, [key]: value }
    const holding = [...settledElsewhere, ...reading.filter((rule) => alwaysHolds(rule, changed))]
    const level = highest(holding)
    return { value, level, rules: rules.filter((rule) => holding.includes(rule) && rule.level === level).map((rule) => rule.id) }
  })
}

type NumberPoint = Pick<TurningPoint, 'to' | 'otherEnd' | 'rules'>

/** Of the numbers that bring `level`, the end nearest to the present one, without a present one the smallest; and the far end where there is one. */
const numberPoint = (key: FactKey, trials: readonly Trial[], level: Level, from: number | undefined): NumberPoint => {
  const valueAt = (place: number) => Number(trials[place]?.value)
  const reaches = (place: number) => trials[place]?.level === level
  const places = trials.map((_, place) => place).filter(reaches)
  const above = places.find((place) => from === undefined || valueAt(place) > from)
  const below = places.findLast((place) => from !== undefined && valueAt(place) < from)
  const distance = (place: number | undefined) => (place === undefined ? Number.POSITIVE_INFINITY : Math.abs(valueAt(place) - (from ?? 0)))
  const isAbove = distance(above) <= distance(below)
  const near = isAbove ? above : below
  if (near === undefined) throw new Error(`no value of ${key} reaches ${level}`)
  let far = near
  while (reaches(far + (isAbove ? 1 : -1))) far += isAbove ? 1 : -1

  const justAboveSixMonths = (place: number) => key === 'longestPrepaidMonths' && valueAt(place) === 6.01
  const lowEnd = (place: number) => (justAboveSixMonths(place) ? { moreThan: 6 } : { atLeast: valueAt(place) })
  const highEnd = (place: number) => ({ atMost: valueAt(place) })
  const rules = trials[near]?.rules ?? []
  if (!isAbove) return { to: highEnd(near), ...(valueAt(far) > 0 && { otherEnd: lowEnd(far) }), rules }
  return { to: lowEnd(near), ...(far < trials.length - 1 && { otherEnd: highEnd(far) }), rules }
}

const none = (level: Level, rules: string[]) => (level === 'green' ? [] : rules)

export const oracleTurningPoints = (profile: Profile, facts: Facts): TurningPoint[] => {
  const present = oracleVerdict(profile, facts).level
  return factKeys.flatMap((key) => {
    const from = facts[key]
    const trials = trialsOf(profile, facts, key)
    return levels
      .filter((level) => level !== present)
      .flatMap((level): TurningPoint[] => {
        const reaching = trials.filter((trial) => trial.level === level)
        if (reaching.length === 0) return []
        const shared = { fact: key, from: from ?? null, level }
        if (typeof reaching[0]?.value !== 'number') return reaching.map((trial) => ({ ...shared, to: trial.value, rules: none(level, trial.rules) }))
        const point = numberPoint(key, trials, level, from as number | undefined)
        return [{ ...shared, ...point, rules: none(level, point.rules) }]
      })
  })
}
