import type { Tx } from '@silverguard/db/client'
import { papers } from '@silverguard/db/schema/handling'
import { refusalWords } from '@silverguard/shared/handling/lifecycle'
import type { PaperState } from '@silverguard/shared/handling/papers/vocabulary'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict, Forbidden } from '../../problems.ts'
import { holdPlace, type Place } from '../hold-places.ts'
import { findPaper, type PaperRow, refusalToPaper, unitsOf } from './queries.ts'

const refusals = {
  drafted: () => new Conflict('not_a_draft', text('文书已印发或作废,不能再改', 'The paper was issued or withdrawn and is not changed any more')),
  issued: () => new Conflict('not_issued', text('文书尚未印发,不能登记回执', 'The paper is not issued, so there is no receipt of it')),
} as const satisfies Partial<Record<PaperState, () => Conflict>>
const stale = () => new Conflict('stale_version', text('文书刚被他人修改,请刷新后再试', 'Someone else has just changed the paper; reload and try again'))

/** A paper in the state that is asked for, with the handling of its place held. Throws `NotFound`, `Conflict`. */
export const holdPaper = async (tx: Tx, id: string, version: number, state: keyof typeof refusals): Promise<{ paper: PaperRow; place: Place }> => {
  const place = await holdPlace(tx, (await findPaper(tx, id)).institutionId)
  const paper = await findPaper(tx, id)
  if (paper.state !== state) throw refusals[state]()
  if (paper.version !== version) throw stale()
  return { paper, place }
}

/** A draft that somebody changes, issues or withdraws, held. Throws `NotFound`, `Conflict`, `Forbidden` where another has to. */
export const holdDraft = async (tx: Tx, id: string, version: number, actor: Actor) => {
  const held = await holdPaper(tx, id, version, 'drafted')
  const refusal = refusalToPaper(held.paper, await unitsOf(tx, [held.paper]), actor)
  if (refusal !== null) throw new Forbidden(refusalWords[refusal])
  return held
}

/** Writes to a paper whose place is held, one version on. */
export const updatePaper = async (tx: Tx, { id, version }: PaperRow, columns: Partial<PaperRow>): Promise<void> => {
  const written = await tx
    .update(papers)
    .set({ ...columns, version: version + 1 })
    .where(eq(papers.id, id))
    .returning({ id: papers.id })
  if (written.length !== 1) throw new Error(`the paper ${id} was held and could not be written`)
}
