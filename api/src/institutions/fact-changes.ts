import type { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import { type Facts, factKeys } from '@silverguard/shared/facts/catalogue'
import { changesBetween } from '../audit/changes-between.ts'
import type { Change } from '../audit/entry.ts'

type Row = typeof institutions.$inferSelect
const equal = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** What was stated of each fact, and what moved without being stated, in the order of the facts table. */
export const factChanges = (before: Facts, after: Facts, stated: Facts, trueSince: Day): Change[] =>
  factKeys.flatMap((key) => {
    const isStated = stated[key] !== undefined
    if (!isStated && equal(before[key], after[key])) return []
    return [{ key, before: before[key] ?? null, after: isStated ? stated[key] : (after[key] ?? null), ...(isStated ? { trueSince } : {}) }]
  })

/** What the edit did to the level, in the trail beside the facts that did it. */
export const levelChange = (before: Pick<Row, 'standing'>, { standing }: Pick<Row, 'standing'>): Change[] =>
  changesBetween({ standing: before.standing }, { standing })
