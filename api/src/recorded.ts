import type { Db, Tx } from '@silverguard/db/client'
import { rangeOf } from '@silverguard/shared/divisions/contract'
import { holders } from '@silverguard/shared/permissions/contract'
import { sql } from 'drizzle-orm'
import type { Actor } from './accounts/actor.ts'
import type { Entry } from './audit/entry.ts'
import { writeEntries } from './audit/write-entries.ts'

const nothing = { from: '', below: '' }
const nobody: Actor = { name: '', scope: '', roles: [], accountId: null, origin: '' }

/** The system looks after accounts as well: on the first start there is nobody else. */
const administers = ({ accountId, roles, name }: Actor) =>
  (accountId === null ? name !== '' : roles.some((role) => (holders['account.edit'] as readonly string[]).includes(role))) ? 'yes' : 'no'

/** From here to the end of the transaction: the application role, the actor, and their range of divisions (nothing without one). */
const actAs = async (tx: Tx, actor: Actor): Promise<void> => {
  const range = rangeOf(actor.scope) ?? nothing
  await tx.execute(sql`select set_config('role', 'silverguard_app', true), set_config('silverguard.actor', ${actor.name}, true),
    set_config('silverguard.account', ${actor.accountId ?? ''}, true), set_config('silverguard.administers', ${administers(actor)}, true),
    set_config('silverguard.scope_from', ${range.from}, true), set_config('silverguard.scope_below', ${range.below}, true)`)
}

/** Reads within the actor's scope, everything as of one moment. */
export const reading = <T>(db: Db, actor: Actor, read: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(
    async (tx) => {
      await actAs(tx, actor)
      return read(tx)
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )

export type Recorded<T> = { result: T; entries: readonly Entry[] }

/** Changes something within the actor's scope and says so in the trail, all or nothing; without an actor or an entry nothing is changed. */
export const recorded = <T>(db: Db, actor: Actor, change: (tx: Tx) => Promise<Recorded<T>>): Promise<T> =>
  db.transaction(async (tx) => {
    if (actor.name === '') throw new Error('a change was made without an actor')
    await actAs(tx, actor)
    const { result, entries } = await change(tx)
    if (entries.length === 0) throw new Error('a change was made without an entry of what was done')
    await writeEntries(tx, actor, entries)
    return result
  })

/** Before anyone is known: no scope, nothing but the functions of the door (`find_session`, `touch_session`, `find_account`) and what everyone may read. */
export const atTheDoor = <T>(db: Db, ask: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await actAs(tx, nobody)
    return ask(tx)
  })

/** Makes the next links of the chain; an entry that told of it would have to be sealed in its turn, without end. */
export const sealing = <T>(db: Db, actor: Actor, seal: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(
    async (tx) => {
      await actAs(tx, actor)
      return seal(tx)
    },
    { isolationLevel: 'read committed' },
  )
