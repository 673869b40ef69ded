import { type FactKey, type Facts, type FactValue, factKeys } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { particularKeys } from '@silverguard/shared/institutions/particulars'
import { typed } from '../../typed/typed.ts'
import type { Base, Draft } from './draft.ts'
import type { DraftReading } from './read-draft.ts'

export type DraftChanges = { particulars: Partial<Particulars>; facts: Facts; withdrawn: FactKey[] }

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
const isTouched = (value: unknown, words: string) => typed(value).trim() !== words.trim()
const known = (base: Base, key: FactKey): KnownFact | undefined => base.facts.find((fact) => fact.fact === key)

/** Only what differs from the base: a particular that was emptied is null, a fact that was emptied is withdrawn. */
export const changesOf = (base: Base, draft: Draft, reading: DraftReading): DraftChanges => {
  const particulars = particularKeys
    .filter((key) => isTouched(base.particulars[key], draft.particulars[key]) && !same(base.particulars[key], reading.particulars[key]))
    .map((key) => [key, reading.particulars[key] ?? null] as const)
  const facts = factKeys.filter((key) => reading.facts[key] !== undefined && reading.facts[key] !== known(base, key)?.value)
  return {
    particulars: Object.fromEntries(particulars),
    facts: Object.fromEntries(facts.map((key) => [key, reading.facts[key]])),
    withdrawn: factKeys.filter((key) => reading.facts[key] === undefined && known(base, key) !== undefined),
  }
}

const leastReason = 2
/** Whether something is taken back and it is not said why. */
export const lacksReason = ({ withdrawn }: DraftChanges, { withdrawnReason }: Draft): boolean =>
  withdrawn.length > 0 && withdrawnReason.trim().length < leastReason

/** The changes as they are handed in: with the reason where something is taken back. */
export const handedIn = (changes: DraftChanges, { trueSince, withdrawnReason }: Draft) => ({
  ...changes,
  trueSince,
  ...(changes.withdrawn.length > 0 ? { withdrawnReason: withdrawnReason.trim() } : {}),
})

export const countOf = ({ particulars, facts, withdrawn }: DraftChanges) => Object.keys(particulars).length + Object.keys(facts).length + withdrawn.length

/** What stands in force although something else was typed: a statement that is true since a later day. */
export const outlivedBy = (base: Base, key: FactKey, words: string, trueSince: string): KnownFact | undefined => {
  const present = known(base, key)
  return present && words.trim() !== '' && isTouched(present.value, words) && present.trueSince > trueSince ? present : undefined
}

/** The facts that would be in force if the draft were saved (risk-rules, section 5: the latest *true since* wins). */
export const factsInForce = (base: Base, draft: Draft, reading: DraftReading): Facts => {
  const value = (key: FactKey): FactValue | undefined => outlivedBy(base, key, draft.facts[key], draft.trueSince)?.value ?? reading.facts[key]
  return Object.fromEntries(factKeys.map((key) => [key, value(key)]).filter(([, found]) => found !== undefined))
}
