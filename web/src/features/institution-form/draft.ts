import { type FactKey, factKeys } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { type ParticularKey, particularKeys } from '@silverguard/shared/institutions/particulars'
import { typed } from '../../typed/typed.ts'

/** What is being typed, as text throughout; '' is unknown. Its paths are those of the API's bodies, so that refusals find their fields. */
export type Draft = { particulars: Record<ParticularKey, string>; facts: Record<FactKey, string>; trueSince: string; withdrawnReason: string }
/** What the draft began with and is compared to. */
export type Base = { particulars: Partial<Particulars>; facts: readonly KnownFact[] }

export const nothingKnown: Base = { particulars: {}, facts: [] }

const record = <K extends string>(keys: readonly K[], value: (key: K) => unknown) =>
  Object.fromEntries(keys.map((key) => [key, typed(value(key))])) as Record<K, string>

export const draftOf = (base: Base, trueSince: string): Draft => {
  const facts = new Map(base.facts.map((known) => [known.fact, known.value]))
  return {
    particulars: record(particularKeys, (key) => base.particulars[key]),
    facts: record(factKeys, (key) => facts.get(key)),
    trueSince,
    withdrawnReason: '',
  }
}
