import type { Tx } from '@silverguard/db/client'
import { importFiles, imports } from '@silverguard/db/schema/workbooks'
import { text } from '@silverguard/shared/text'
import type { Import } from '@silverguard/shared/workbooks/contract'
import { eq } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { Forbidden, NotFound } from '../../problems.ts'
import { maskedLook } from './masked-import.ts'
import { progressOf } from './progress.ts'

export type ImportRecord = typeof imports.$inferSelect

/** Longer silence than this means that the process that ran it is gone. */
const silenceMilliseconds = 5 * 60_000
const interrupted = text('处理中断(程序已停止),没有写入任何数据,可以重新试导入', 'Interrupted: the program stopped. Nothing was written; try again')

export const findImport = async (tx: Tx, id: string): Promise<ImportRecord> => {
  const [found] = await tx.select().from(imports).where(eq(imports.id, id))
  if (!found) throw new NotFound()
  return found
}

const elsewhere = text('这份名册由其他单位上传,请由该单位办理', 'Another unit handed this register in; it is theirs to go on with')

/**
 * As `findImport`, held until the transaction ends: of two who begin something with it at once, the second sees what the first
 * did. Only for those of the scope that handed it in: what is compared with more than that scope sees would be shown to it.
 */
export const holdImport = async (tx: Tx, actor: Actor, id: string): Promise<ImportRecord> => {
  const [found] = await tx.select().from(imports).where(eq(imports.id, id)).for('update')
  if (!found) throw new NotFound()
  if (found.divisionCode !== actor.scope) throw new Forbidden(elsewhere)
  return found
}

export const findFile = async (tx: Tx, id: string): Promise<Uint8Array> => {
  const [found] = await tx.select({ content: importFiles.content }).from(importFiles).where(eq(importFiles.importId, id))
  if (!found) throw new NotFound()
  return found.content
}

const isRunning = (state: ImportRecord['state']) => state === 'trying' || state === 'importing'

/** Running in name only: no process of ours works on it, and it has long been silent. */
const isInterrupted = (found: ImportRecord, now: Date): boolean =>
  isRunning(found.state) && !progressOf(found.id) && now.getTime() - new Date(found.progressAt).getTime() > silenceMilliseconds

export const isBusy = (found: ImportRecord, now: Date): boolean => isRunning(found.state) && !isInterrupted(found, now)

/** An import as the contract has it; one whose process is gone is shown as failed. */
export const shownImport = (found: ImportRecord, now: Date): Import => {
  const dead = isInterrupted(found, now)
  return {
    id: found.id,
    version: found.version,
    state: dead ? 'failed' : found.state,
    look: maskedLook(found),
    mapping: found.mapping,
    day: found.day,
    division: found.divisionStated,
    progress: progressOf(found.id) ?? { done: found.progressDone, total: found.progressTotal },
    // What was counted before there were screenings does not say how many.
    counts: found.counts && { ...found.counts, screenings: found.counts.screenings ?? 0 },
    failure: dead ? interrupted : found.failure,
    createdAt: found.createdAt,
    actor: found.actor,
    undone: found.undoneAt === null ? null : { at: found.undoneAt, by: found.undoneBy ?? '', reason: found.undoneReason ?? '' },
  }
}
