import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { Conflict, NotFound } from '../problems.ts'
import { demandDuty } from './demand-duty.ts'
import { withId } from './filter.ts'
import { lockPlaces } from './place-locks.ts'

type Row = typeof institutions.$inferSelect

const stale = () =>
  new Conflict('stale_version', text('这条记录刚被他人修改,请刷新后再保存', 'Someone else has just changed this record; reload before saving'))

/** The row, held until the transaction ends. Throws `NotFound`, `Forbidden` where the duty is another's. */
export const lockOwn = async (tx: Tx, actor: Actor, id: string): Promise<Row> => {
  await lockPlaces(tx, [id])
  const [row] = await tx.select().from(institutions).where(withId(id)).for('update')
  if (row !== undefined) return row
  // The database holds rows of one's own duty only, and says no more; read without holding, it can be said which it was.
  const [seen] = await tx.select({ dutyCode: institutions.dutyCode }).from(institutions).where(withId(id))
  if (seen === undefined) throw new NotFound()
  await demandDuty(tx, actor, seen)
  throw stale()
}

/** As `lockOwn`; throws `Conflict` when it was changed since it was read. */
export const lockCurrent = async (tx: Tx, actor: Actor, id: string, version: number): Promise<Row> => {
  const row = await lockOwn(tx, actor, id)
  if (row.version !== version) throw stale()
  return row
}

/** Writes to a row that is held. Were it another's, the database would touch nothing and say nothing. */
export const updateHeld = async (tx: Tx, id: string, columns: Partial<Row>): Promise<void> => {
  const written = await tx.update(institutions).set(columns).where(withId(id)).returning({ id: institutions.id })
  if (written.length !== 1) throw new Error(`the institution ${id} was held and could not be written`)
}
