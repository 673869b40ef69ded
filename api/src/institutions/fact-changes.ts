import type { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import { type FactKey, type Facts, type FactValue, factKeys } from '@silverguard/shared/facts/catalogue'
import { changesBetween } from '../audit/changes-between.ts'
import type { Change } from '../audit/entry.ts'

type Row = typeof institutions.$inferSelect
const equal = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** One fact as it was stated, for the trail. */
export type Stated = { fact: FactKey; value: FactValue; trueSince: Day }

/** What was stated of each fact, and what moved without being stated, in the order of the facts table; of two the later stated. */
export const factChanges = (before: Facts, after: Facts, stated: readonly Stated[]): Change[] =>
  factKeys.flatMap((key) => {
    const said = stated.findLast(({ fact }) => fact === key)
    if (said === undefined && equal(before[key], after[key])) return []
    const shown = said ? { after: said.value, trueSince: said.trueSince } : { after: after[key] ?? null }
    return [{ key, before: before[key] ?? null, ...shown }]
  })

/** Facts that are all true since one day. */
export const statedSince = (facts: Facts, trueSince: Day): Stated[] =>
  factKeys.flatMap((fact) => (facts[fact] === undefined ? [] : [{ fact, value: facts[fact], trueSince }]))

/** What the edit did to the level, in the trail beside the facts that did it. */
export const levelChange = (before: Pick<Row, 'standing'>, { standing }: Pick<Row, 'standing'>): Change[] =>
  changesBetween({ standing: before.standing }, { standing })
