import type { Db } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { importOrigins } from '@silverguard/db/schema/workbooks'
import { hasDuty } from '@silverguard/shared/institutions/duty'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { reading } from '../../recorded.ts'
import { LikenessIndex, likenessKeys } from './likeness-keys.ts'

/** What an import needs of every record in scope to tell which row is which record; nothing more is kept in memory. */
export type RegisterIndex = {
  /** Ids of the records in scope, with whether they have a code. */
  records: Map<string, { coded: boolean }>
  /** The record that bears a code; where several do, whichever was read last. */
  byCode: Map<string, string>
  /** All records that bear a code which several bear: each was given it in a scope that does not see the others. */
  sharers: Map<string, Set<string>>
  /** Whose duty a record is, where it is not one's own to change. */
  dutyElsewhere: Map<string, string>
  /** Record by `identity#occurrence`, of earlier imports of this shape. */
  byOrigin: Map<string, string>
  alike: LikenessIndex
}

const recordsAPage = 5_000
const columns = {
  id: institutions.id,
  creditCodeKey: institutions.creditCodeKey,
  dutyCode: institutions.dutyCode,
  nameMatch: institutions.nameMatch,
  telephones: institutions.telephones,
  address: institutions.address,
}

/** Of several records that a row was written as, what one's own scope wrote counts first, then what was written last. */
const readOrigins = async (db: Db, actor: Actor, shape: string, byOrigin: Map<string, string>): Promise<void> => {
  const rows = await reading(db, actor, (tx) =>
    tx
      .select({ identity: importOrigins.identity, occurrence: importOrigins.occurrence, institutionId: importOrigins.institutionId })
      .from(importOrigins)
      .where(eq(importOrigins.shape, shape))
      .orderBy(sql`${importOrigins.scopeCode} = ${actor.scope}`, asc(importOrigins.institutionId)),
  )
  for (const { identity, occurrence, institutionId } of rows) byOrigin.set(originKey(identity, occurrence), institutionId)
}

const addCode = ({ byCode, sharers }: RegisterIndex, key: string, id: string): void => {
  const bearer = byCode.get(key)
  if (bearer !== undefined) sharers.set(key, (sharers.get(key) ?? new Set([bearer])).add(id))
  byCode.set(key, id)
}

export const originKey = (identity: string, occurrence: number): string => `${identity}#${occurrence}`

/** Reads the register of the actor's scope in pages, letting others read in between. */
export const readRegisterIndex = async (db: Db, actor: Actor, shape: string): Promise<RegisterIndex> => {
  const index: RegisterIndex = {
    ...{ records: new Map(), byCode: new Map(), sharers: new Map(), dutyElsewhere: new Map() },
    ...{ byOrigin: new Map(), alike: new LikenessIndex() },
  }
  await readOrigins(db, actor, shape, index.byOrigin)
  for (let after: string | undefined; ; ) {
    const from = after
    const page = await reading(db, actor, (tx) =>
      tx
        .select(columns)
        .from(institutions)
        .where(from === undefined ? undefined : and(gt(institutions.id, from)))
        .orderBy(asc(institutions.id))
        .limit(recordsAPage),
    )
    for (const record of page) {
      index.records.set(record.id, { coded: record.creditCodeKey !== null })
      if (record.creditCodeKey !== null) addCode(index, record.creditCodeKey, record.id)
      if (!hasDuty(actor.scope, record.dutyCode)) index.dutyElsewhere.set(record.id, record.dutyCode)
      index.alike.add(record.id, likenessKeys(record))
    }
    if (page.length < recordsAPage) return index
    after = page.at(-1)?.id
  }
}
