import type { Facts } from '../facts/catalogue.ts'
import { type Level, levels, levelWords } from '../risk/vocabulary.ts'
import { type Text, text } from '../text.ts'
import { type MeasureCode, measureCodes, measures } from './measures.ts'
import type { EstablishedFact } from './vocabulary.ts'

/** What handling knows beside the facts for rules. Absent is unknown, never none. */
export type HandlingFacts = {
  readonly residents?: number | undefined
  readonly stableOperation?: boolean | undefined
  readonly eldersHarmedInDifficulty?: number | undefined
  readonly punished?: boolean | undefined
}

/** Upon what a plan is drawn up. `largePrepayment`: as the rule set in force has it; null while unknown facts leave it open. */
export type PlanGrounds = { level: Level; facts: Facts; handling: HandlingFacts; largePrepayment: boolean | null }

/** One action that a plan asks for: a measure, or a fact that has to be established before it can be said whether one applies. */
export type PlanItem = { code: MeasureCode; fact: null } | { code: 'ME'; fact: EstablishedFact }
/** `MO4`, `ME:residents`: the same demand bears the same key in every revision of a plan. */
export const keyOf = (item: { code: string; fact: EstablishedFact | null }): string => (item.fact === null ? item.code : `${item.code}:${item.fact}`)

/** A fact with what it comes to: yes, no, or unknown. */
type Term = { fact: EstablishedFact; holds: boolean | null }
type Answer = { applies: boolean; unknown: readonly EstablishedFact[] }

/** All of them: one no settles it; else what is unknown keeps it open. */
const all = (...terms: readonly Term[]): Answer => {
  if (terms.some(({ holds }) => holds === false)) return { applies: false, unknown: [] }
  const unknown = terms.filter(({ holds }) => holds === null).map(({ fact }) => fact)
  return { applies: unknown.length === 0, unknown }
}
const term = (fact: EstablishedFact, value: boolean | null | undefined): Term => ({ fact, holds: value ?? null })
const equals = <T>(value: T | undefined, wanted: T): boolean | null => (value === undefined ? null : value === wanted)
const not = (value: boolean | null | undefined): boolean | null => (value == null ? null : !value)
const some = (count: number | undefined): boolean | null => (count === undefined ? null : count > 0)

/** By which facts a measure applies that the level alone does not settle; each row of the table in handling.md. */
const conditions = ({ facts, handling, largePrepayment }: PlanGrounds): Partial<Record<MeasureCode, Answer>> => {
  const unregistered = term('registration', equals(facts.registration, 'unregistered'))
  const inhabited = [unregistered, term('residents', some(handling.residents))] as const
  const takesLarge = term('largePrepayment', largePrepayment)
  return {
    MR4: all(term('suspectedCrime', facts.suspectedCrime)),
    MU1: all(...inhabited, term('stableOperation', handling.stableOperation), term('largePrepayment', not(largePrepayment))),
    MU2: all(...inhabited, takesLarge),
    MU3: all(...inhabited, takesLarge, term('namedAs', equals(facts.namedAs, 'social_service'))),
    MU4: all(...inhabited, takesLarge, term('namedAs', equals(facts.namedAs, 'enterprise'))),
    MV1: all(term('eldersHarmedInDifficulty', some(handling.eldersHarmedInDifficulty))),
    MV2: all(term('collapsed', facts.collapsed)),
    MC1: all(term('punished', handling.punished)),
    MF1: all(term('registration', equals(facts.registration, 'unfiled'))),
  }
}

const always: Answer = { applies: true, unknown: [] }
const never: Answer = { applies: false, unknown: [] }

const answerOf = (code: MeasureCode, grounds: PlanGrounds, byFacts: Partial<Record<MeasureCode, Answer>>): Answer => {
  const { level } = grounds
  // At orange money is pressed for whatever was taken; at red where the prepayment is large.
  if (code === 'MO4') return level === 'orange' ? always : level === 'red' ? all(term('largePrepayment', grounds.largePrepayment)) : never
  const named = measures[code].level
  if (named !== null && named !== level) return never
  return byFacts[code] ?? always
}

/**
 * The plan of an institution (一院一策): which measures its facts and its confirmed level call for, and which facts have to be
 * established because a measure hangs on them. For a green place only what is known to apply: nothing is inquired into.
 */
export const planOf = (grounds: PlanGrounds): PlanItem[] => {
  const byFacts = conditions(grounds)
  const answers = measureCodes.map((code) => ({ code, ...answerOf(code, grounds, byFacts) }))
  const applying = answers.filter(({ applies }) => applies).map(({ code }) => ({ code, fact: null }))
  const unknown = grounds.level === 'green' ? [] : [...new Set(answers.flatMap((answer) => answer.unknown))]
  return [...applying, ...unknown.map((fact) => ({ code: 'ME' as const, fact }))]
}

/** Beside `MO4`: that it presses for a large prepayment, not for whatever an orange place may have taken. */
export const largeMoney = 'MO4:largePrepayment'

/**
 * What a plan calls for, as the next revision compares with it (`before`): the keys of its items, and whether the money that MO4
 * presses for is known to be large, which stays so while nobody knows.
 */
export const callsOf = (before: readonly string[], grounds: PlanGrounds): string[] => {
  const keys = planOf(grounds).map(keyOf)
  const large = grounds.largePrepayment ?? before.includes(largeMoney)
  return keys.includes('MO4') && large ? [...keys, largeMoney] : keys
}

/** An action as a revision looks at it: `open` until it is closed or dropped; `planned`: not one that staff added of themselves. */
export type Planned = { id: string; code: string; fact: EstablishedFact | null; open: boolean; planned: boolean; lapsed: boolean }
export type Revision = { add: PlanItem[]; lapse: { id: string; why: Text }[]; resume: string[] }

const isBelow = (one: Level, other: Level): boolean => levels.indexOf(one) > levels.indexOf(other)

/** Whether what a plan wanted to have established is known by now. */
export const isKnown = (fact: EstablishedFact, { facts, handling, largePrepayment }: Omit<PlanGrounds, 'level'>): boolean => {
  if (fact === 'largePrepayment') return largePrepayment !== null
  if (fact === 'residents' || fact === 'stableOperation' || fact === 'eldersHarmedInDifficulty' || fact === 'punished') return handling[fact] !== undefined
  return facts[fact] !== undefined
}

/** Unknown is not no: what hangs on a fact that nobody knows, or knows no longer, is neither called for nor done with. */
const isOpen = ({ code, fact }: Planned, grounds: PlanGrounds): boolean =>
  fact === null && answerOf(code as MeasureCode, grounds, conditions(grounds)).unknown.length > 0

/** Why an open action is no longer called for; undefined where it stays: a rise in level ends nothing, nor does what is unknown. */
const whyLapsed = (action: Planned, grounds: PlanGrounds): Text | undefined => {
  const { code, fact } = action
  const { level, facts } = grounds
  if (fact !== null) return isKnown(fact, grounds) ? text('已查明', 'Established') : text('不再需要查明', 'Need not be established any more')
  if (isOpen(action, grounds)) return undefined
  const named = measures[code as MeasureCode].level
  const refuted = code === 'MR4' && facts.suspectedCrime === false
  if (named === null || refuted) return text('情况已变化,不再符合适用条件', 'What it applied to is no longer so')
  if (!isBelow(level, named)) return undefined
  return text(`等级已调整为${levelWords[level].zh}`, `The level is ${levelWords[level].en.toLowerCase()} now`)
}

/**
 * What a changed level or fact makes of a plan. `before`: what the plan called for last (`callsOf`); empty when it is drawn up. Adds
 * what is newly called for and not open already; marks what is no longer called for, with the reason, and ends nothing: that is a
 * person's to do. A mark goes once it is called for again, or can be ruled out no longer. What was dropped with a reason does not come
 * back while it was called for without a break; but money that turns out to be large is another demand than whatever was taken.
 */
export const revise = (before: readonly string[], actions: readonly Planned[], grounds: PlanGrounds): Revision => {
  const plan = planOf(grounds)
  const keys = new Set(plan.map(keyOf))
  const calls = callsOf(before, grounds)
  const isNew = (item: PlanItem) => !before.includes(keyOf(item)) || (item.code === 'MO4' && calls.includes(largeMoney) && !before.includes(largeMoney))
  const open = actions.filter((action) => action.open && action.planned)
  const openKeys = new Set(open.map(keyOf))
  const lapsing = open.filter((action) => !action.lapsed && !keys.has(keyOf(action)))
  return {
    add: plan.filter((item) => isNew(item) && !openKeys.has(keyOf(item))),
    lapse: lapsing.flatMap((action) => {
      const why = whyLapsed(action, grounds)
      return why === undefined ? [] : [{ id: action.id, why }]
    }),
    resume: open.filter((action) => action.lapsed && (keys.has(keyOf(action)) || isOpen(action, grounds))).map(({ id }) => id),
  }
}
