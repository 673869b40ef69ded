import type { factStatements } from '@silverguard/db/schema/facts'
import type { screenings } from '@silverguard/db/schema/screenings'
import type { Day } from '@silverguard/shared/days'
import { type FactKey, type Facts, type FactValue, factKeys } from '@silverguard/shared/facts/catalogue'
import { screeningMethodWords } from '@silverguard/shared/screenings/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { newIdentifier } from '../../identifier.ts'
import type { RegisterRecord } from './read-record.ts'
import type { RowScreening } from './row-screening.ts'
import type { StagedScreening, StagedStatement } from './staged-row.ts'
import { isTakenBackByUndo } from './undoing/withdrawal-reason.ts'

/** What is on record of the institution that a row is. */
export type OnRecord = {
  statements: readonly (typeof factStatements.$inferSelect)[]
  screenings: readonly (typeof screenings.$inferSelect)[]
  /** What is known as of today. */
  known: Facts
}
/** What a row states of facts, true since when, and the screening that it brings. */
export type Stating = { facts: Facts; trueSince: Day; statements: StagedStatement[]; screening: StagedScreening | null }

const some = (facts: Facts, keep: (fact: FactKey, value: FactValue) => boolean): Facts =>
  Object.fromEntries(factKeys.flatMap((fact) => (facts[fact] !== undefined && keep(fact, facts[fact]) ? [[fact, facts[fact]]] : [])))

/** Says the same value of the same day already, in whatever way it came to be said or taken back by a person: nothing to add. */
const alreadySaid = (statements: OnRecord['statements'], fact: FactKey, value: FactValue, day: Day) =>
  statements.some((one) => one.fact === fact && one.trueSince === day && one.value === value && !isTakenBackByUndo(one))

const wordsOf = ({ method, screenedOn }: RowScreening): Text => {
  const how = method && screeningMethodWords[method]
  return how
    ? text(`排查(${how.zh},${screenedOn})`, `Screened (${how.en.toLowerCase()}, ${screenedOn})`)
    : text(`排查(${screenedOn})`, `Screened (${screenedOn})`)
}

const stagedScreening = (said: RowScreening, screenedOn: Day): StagedScreening => ({
  ...{ id: newIdentifier(), entry: newIdentifier(), words: wordsOf(said), screened_on: screenedOn },
  ...{ method: said.method ?? null, unannounced: said.unannounced ?? null, screeners: said.screeners ?? [] },
  ...{ planned_measures: said.plannedMeasures ?? null, remarks: said.remarks ?? null, particulars: {} },
})

const stated = (facts: Facts, trueSince: Day, screening: StagedScreening | null): Stating => {
  const more = { true_since: trueSince, source: screening ? ('visit' as const) : ('import' as const), screening_id: screening?.id ?? null }
  const statements = factKeys.flatMap((fact) => (facts[fact] === undefined ? [] : [{ id: newIdentifier(), fact, value: facts[fact], ...more }]))
  return { facts, trueSince, statements, screening }
}

/**
 * A row of a register states everything that it says, of the file's day. With the day of a screening that is not on record it is
 * that screening. Else a row of 附件2 or 附件3 states what differs from what is known and nothing else: what was exported and
 * comes back must not make facts look fresher.
 */
export const statingOf = ({ id, facts, ofFile, screening }: RegisterRecord, onRecord: OnRecord, day: Day): Stating => {
  const { statements, known } = onRecord
  const isNew = (fact: FactKey, value: FactValue) => !alreadySaid(statements, fact, value, day)
  if (screening === undefined) return stated(some(facts, isNew), day, null)
  const { screenedOn } = screening
  const recorded = onRecord.screenings.some((one) => one.screenedOn === screenedOn)
  if (screenedOn && !recorded) return stated(facts, screenedOn, stagedScreening(screening, screenedOn))
  // Whether a place of ours still operates its row of 附件3 does not say; no cell does.
  const isSaid = (fact: FactKey) => id === undefined || !ofFile.includes(fact)
  return stated(
    some(facts, (fact, value) => known[fact] !== value && isSaid(fact) && isNew(fact, value)),
    day,
    null,
  )
}
