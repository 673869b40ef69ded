import type { Db } from '@silverguard/db/client'
import { importRows, importShapes, imports } from '@silverguard/db/schema/workbooks'
import { tidyInstitutions } from '@silverguard/db/tidy'
import type { Day } from '@silverguard/shared/days'
import { text } from '@silverguard/shared/text'
import type { Import } from '@silverguard/shared/workbooks/contract'
import { and, eq, max, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { readCampaign } from '../../installation/queries.ts'
import { Conflict } from '../../problems.ts'
import { reading, recorded } from '../../recorded.ts'
import { scoringEvaluator } from '../../risk/active-evaluator.ts'
import { findImport, holdImport, type ImportRecord, isBusy, shownImport } from './find-import.ts'
import { importEntry } from './import-entry.ts'
import { followed } from './progress.ts'
import { registerState } from './register-state.ts'
import { Superseded } from './stage-rows.ts'
import { runTrial, type Tried } from './trial.ts'
import { endAsFailed } from './try-import.ts'
import { writeStaged } from './write-staged.ts'

/** `clock`: where the wait for others is to count; else all is of `now`. */
type When = { today: Day; now: Date; clock?: () => Date }

/** The register moved while an import was being compared with it: compare again. */
class RegisterMoved extends Error {}
const mostAttempts = 5

const isTried = (found: ImportRecord): found is Tried => found.mapping !== null && found.day !== null && found.divisionStated !== null

const beginImport = (db: Db, actor: Actor, now: Date, id: string, version: number): Promise<Tried> =>
  recorded(db, actor, async (tx) => {
    const present = await holdImport(tx, actor, id)
    if (isBusy(present, now)) throw new Conflict('import_running', text('正在处理,请稍候', 'It is being worked on; wait a moment'))
    if (present.state !== 'tried' || present.version !== version || !isTried(present))
      throw new Conflict('import_not_tried', text('请先试导入,并按最新一次试导入的结果导入', 'Try the import first, and import what the last trial described'))
    const begun = { state: 'importing' as const, version: present.version + 1, progressDone: 0 }
    await tx
      .update(imports)
      .set({ ...begun, progressAt: sql`now()` })
      .where(eq(imports.id, id))
    const sentence = text(`开始导入 ${present.look.fileName}`, `Began to import ${present.look.fileName}`)
    return { result: { ...present, ...begun }, entries: [importEntry(present, 'import.begun', sentence)] }
  })

const remember = (tried: Tried) => ({ shape: tried.look.shape, mapping: tried.mapping, rememberedAt: sql`now()` })

/** The short transaction that writes everything or nothing; readers go on, other writers wait. */
const writeImport = (db: Db, actor: Actor, tried: Tried, clock: () => Date, report: (done: number) => void): Promise<void> =>
  recorded(db, actor, async (tx) => {
    await scoringEvaluator(tx)
    // Waits also for an edit that holds only its row yet: with a lesser lock the two would come to wait for each other.
    await tx.execute(sql`lock table institutions in exclusive mode`)
    // Once everything is held: what waited past midnight is recorded on the day on which it is written.
    const now = clock()
    if ((await registerState(tx)) !== tried.comparedWith) throw new RegisterMoved()
    const done = await tx
      .update(imports)
      .set({ state: 'imported', version: tried.version + 1, progressDone: tried.progressTotal, progressAt: sql`now()` })
      .where(and(eq(imports.id, tried.id), eq(imports.version, tried.version), eq(imports.state, 'importing')))
      .returning({ id: imports.id })
    if (done.length === 0) throw new Superseded()
    const [last] = await tx
      .select({ row: max(importRows.row) })
      .from(importRows)
      .where(eq(importRows.importId, tried.id))
    const lastRow = last?.row ?? 0
    const campaign = (await readCampaign(tx))?.id ?? null
    await writeStaged(tx, { actor, found: tried, now, campaign }, lastRow, (row) =>
      report(Math.floor((Math.min(row, lastRow) / Math.max(1, lastRow)) * tried.look.rows)),
    )
    const { shape, mapping, rememberedAt } = remember(tried)
    await tx
      .insert(importShapes)
      .values({ divisionCode: actor.scope, shape, mapping })
      .onConflictDoUpdate({ target: [importShapes.divisionCode, importShapes.shape], set: { mapping, rememberedAt } })
    const counts = tried.counts
    const sentence = text(
      `导入名册 ${tried.look.fileName}:新增 ${counts?.added ?? 0},更新 ${counts?.changed ?? 0},未变 ${counts?.unchanged ?? 0},拒收 ${counts?.refused ?? 0}`,
      `Imported ${tried.look.fileName}: ${counts?.added ?? 0} added, ${counts?.changed ?? 0} changed, ${counts?.unchanged ?? 0} unchanged, ${counts?.refused ?? 0} refused`,
    )
    const changes = [
      { key: 'sha256', before: null, after: tried.look.sha256 },
      { key: 'day', before: null, after: tried.day },
      { key: 'counts', before: null, after: counts },
    ]
    return { result: undefined, entries: [importEntry(tried, 'import.imported', sentence, changes)] }
  })

const compareAgain = async (db: Db, actor: Actor, tried: Tried, today: Day, now: Date, report: (done: number) => void): Promise<Tried> => {
  const { counts, comparedWith } = await runTrial(db, actor, tried, today, now, report)
  return recorded(db, actor, async (tx) => {
    await tx
      .update(imports)
      .set({ counts, comparedWith })
      .where(and(eq(imports.id, tried.id), eq(imports.version, tried.version)))
    const sentence = text('台账在试导入之后有变动,已重新比对', 'The register moved since the trial; compared again')
    return { result: { ...tried, counts, comparedWith }, entries: [importEntry(tried, 'import.compared_again', sentence)] }
  })
}

/** Writes what was tried; where the register has moved since, compares again by itself first. */
const carryOutImport = (db: Db, actor: Actor, begun: Tried, { today, now, clock = () => now }: When): Promise<void> =>
  followed(begun.id, begun.look.rows, async (report) => {
    let tried = begun
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          return await writeImport(db, actor, tried, clock, report)
        } catch (error) {
          if (!(error instanceof RegisterMoved) || attempt >= mostAttempts) throw error
          tried = await compareAgain(db, actor, tried, today, now, report)
        }
      }
    } catch (error) {
      await endAsFailed(db, actor, tried, error)
      throw error
    }
  })

/** Begins the import that the last trial described; `finished` settles when it ends. Throws Conflict. */
export const runImport = async (db: Db, actor: Actor, when: When, id: string, version: number): Promise<{ shown: Import; finished: Promise<void> }> => {
  const begun = await beginImport(db, actor, when.now, id, version)
  return { shown: shownImport(begun, when.now), finished: carryOutImport(db, actor, begun, when).then(() => tidyInstitutions(db)) }
}

/** How an import stands. */
export const readImport = (db: Db, actor: Actor, now: Date, id: string): Promise<Import> =>
  reading(db, actor, async (tx) => shownImport(await findImport(tx, id), now))
