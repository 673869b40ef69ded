import { createHash } from 'node:crypto'
import type { Db, Tx } from '@silverguard/db/client'
import { text } from '@silverguard/shared/text'
import { sql } from 'drizzle-orm'
import type { Actor } from './accounts/actor.ts'
import { Conflict } from './problems.ts'
import { type Recorded, reading, recorded } from './recorded.ts'

/** Tells the same delivery again from another one under its id. */
export const digestOf = (delivered: object): string => createHash('sha256').update(JSON.stringify(delivered)).digest('hex')

/** What one account filled in is not recorded in another's name, whoever is signed in when the phone comes to send it. */
export const demandOwnAccount = (actor: Actor, account: string): void => {
  if (actor.accountId !== account)
    throw new Conflict('another_account', text('这条记录由另一账户填写,请用该账户登录后再发送', 'Another account filled this in; sign in with it to send it'))
}

/** Two deliveries of one id wait for each other. */
export const holdDelivery = async (tx: Tx, id: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7203315))`)
}

export const idTaken = () => new Conflict('id_taken', text('这个编号已用于另一条记录', 'This id belongs to another record already'))

/** The same delivery was recorded while this one waited for it. */
class ArrivedMeanwhile extends Error {}

type Delivery<T> = {
  id: string
  /** What is answered to one that was recorded before; undefined where none was. Throws `idTaken()` for another one under its id. */
  before: (tx: Tx) => Promise<T | undefined>
  /** Locks that every writer takes before any other. */
  first: (tx: Tx) => Promise<unknown>
  write: (tx: Tx) => Promise<Recorded<T>>
}

/** Records a delivery the first time that it comes; each time after that nothing is changed. */
export const recordedOnce = async <T>(db: Db, actor: Actor, { id, before, first, write }: Delivery<T>): Promise<T> => {
  const known = await reading(db, actor, before)
  if (known !== undefined) return known
  try {
    return await recorded(db, actor, async (tx) => {
      await first(tx)
      await holdDelivery(tx, id)
      if ((await before(tx)) !== undefined) throw new ArrivedMeanwhile()
      return write(tx)
    })
  } catch (error) {
    const arrived = error instanceof ArrivedMeanwhile ? await reading(db, actor, before) : undefined
    if (arrived !== undefined) return arrived
    throw error
  }
}
