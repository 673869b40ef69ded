import type { Db } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { importOrigins } from '@silverguard/db/schema/workbooks'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { reading } from '../../recorded.ts'
import { LikenessIndex, likenessKeys } from './likeness-keys.ts'

/** What an import needs of every record in scope to tell which row is which record; nothing more is kept in memory. */
export type RegisterIndex = {
  /** Ids of the records in scope, with whether they have a code. */
  records: Map<string, { coded: boolean }>
  byCode: Map<string, string>
  /** Record by `identity#occurrence`, of earlier imports of this shape. */
  byOrigin: Map<string, string>
  alike: LikenessIndex
}

const recordsAPage = 5_000
const columns = {
  id: institutions.id,
  creditCodeKey: institutions.creditCodeKey,
  nameMatch: institutions.nameMatch,
  telephones: institutions.telephones,
  address: institutions.address,
}

const readOrigins = async (db: Db, actor: Actor, shape: string, byOrigin: Map<string, string>): Promise<void> => {
  const rows = await reading(db, actor, (tx) =>
    tx
      .select({ identity: importOrigins.identity, occurrence: importOrigins.occurrence, institutionId: importOrigins.institutionId })
      .from(importOrigins)
      .where(eq(importOrigins.shape, shape)),
  )
  for (const { identity, occurrence, institutionId } of rows) byOrigin.set(originKey(identity, occurrence), institutionId)
}

export const originKey = (identity: string, occurrence: number): string => `${identity}#${occurrence}`

/** Reads the register of the actor's scope in pages, letting others read in between. */
export const readRegisterIndex = async (db: Db, actor: Actor, shape: string): Promise<RegisterIndex> => {
  const index: RegisterIndex = { records: new Map(), byCode: new Map(), byOrigin: new Map(), alike: new LikenessIndex() }
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
      if (record.creditCodeKey !== null) index.byCode.set(record.creditCodeKey, record.id)
      index.alike.add(record.id, likenessKeys(record))
    }
    if (page.length < recordsAPage) return index
    after = page.at(-1)?.id
  }
}
