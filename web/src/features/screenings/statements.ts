import { type FactKey, factKeys } from '@silverguard/shared/facts/catalogue'
import type { StatementRecord } from '@silverguard/shared/facts/contract'
import type { Disagreement } from '@silverguard/shared/screenings/contract'

const byTime = (one: StatementRecord, other: StatementRecord) =>
  other.trueSince.localeCompare(one.trueSince) || other.recordedAt.localeCompare(one.recordedAt) || other.id.localeCompare(one.id)

/** All that was said of each fact, the latest first, withdrawn ones too; facts of which nothing was said are left out. */
export const historiesOf = (statements: readonly StatementRecord[]): { fact: FactKey; statements: StatementRecord[] }[] =>
  factKeys.map((fact) => ({ fact, statements: statements.filter((one) => one.fact === fact).sort(byTime) })).filter(({ statements: said }) => said.length > 0)

/** In the order of the facts table. */
export const inOrder = (statements: readonly StatementRecord[]): StatementRecord[] => factKeys.flatMap((fact) => statements.filter((one) => one.fact === fact))

/** The voices of a disagreement: the one that holds by the rule first, then those that speak against it. */
export const voicesOf = ({ holds, against }: Disagreement, statements: readonly StatementRecord[]): StatementRecord[] =>
  [holds, ...against].flatMap((id) => statements.find((one) => one.id === id) ?? [])

/** The different values among voices, in their order. */
export const valuesOf = (voices: readonly StatementRecord[]): (string | number | boolean)[] => [
  ...new Set(voices.flatMap(({ value }) => (value === null ? [] : [value]))),
]

/** By fact, the latest answer 无法核实 that nobody took back: what an unknown fact has to say of itself. */
export const triedOf = (statements: readonly StatementRecord[]): ReadonlyMap<FactKey, StatementRecord> =>
  new Map(
    [...statements]
      .filter(({ value, withdrawnAt }) => value === null && withdrawnAt === null)
      .sort((one, other) => byTime(other, one))
      .map((one) => [one.fact, one]),
  )
