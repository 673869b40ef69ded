import type { Db } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import { imports } from '@silverguard/db/schema/workbooks'
import type { Day } from '@silverguard/shared/days'
import { covers } from '@silverguard/shared/divisions/contract'
import { type Text, text } from '@silverguard/shared/text'
import type { Import, ImportLook, ImportMapping } from '@silverguard/shared/workbooks/contract'
import { isMoney } from '@silverguard/shared/workbooks/recognise-columns'
import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import type { FieldProblem } from '../../problems.ts'
import { Invalid, Refused } from '../../problems.ts'
import { reading, recorded } from '../../recorded.ts'
import { findImport, holdImport, type ImportRecord, shownImport } from './find-import.ts'
import { importEntry } from './import-entry.ts'
import { nameColumn } from './layout.ts'
import { demandOpen } from './look-again.ts'
import { followed } from './progress.ts'
import { columnOf } from './read-record.ts'
import { Superseded } from './stage-rows.ts'
import { runTrial, type Tried } from './trial.ts'

export type TrialWish = { mapping: ImportMapping; day: Day; division: string }

const targetName = (target: ImportMapping['columns'][number]['target']) => ('key' in target ? `${target.to}.${target.key}` : target.to)

/** What keeps a mapping from being tried, by field. */
const mappingProblems = (mapping: ImportMapping, look: ImportLook): FieldProblem[] => {
  const problems: FieldProblem[] = []
  if (mapping.sheet !== look.sheet || mapping.headingRow !== look.headingRow)
    problems.push({ path: 'mapping.headingRow', message: '请先按这一表头行重新查看文件' })
  if (nameColumn(mapping) < 0) problems.push({ path: 'mapping.columns', message: '没有指定哪一列是机构名称' })
  const ofScreening = mapping.columns.findIndex(({ target }) => target.to === 'screening')
  if (ofScreening >= 0 && columnOf(mapping, 'screenedOn') < 0) problems.push({ path: `mapping.columns.${ofScreening}`, message: '没有指定哪一列是排查日期' })
  const taken = new Set<string>()
  mapping.columns.forEach(({ target }, at) => {
    if (target.to === 'nothing') return
    if (taken.has(targetName(target))) problems.push({ path: `mapping.columns.${at}`, message: '两列不能对应同一项' })
    taken.add(targetName(target))
  })
  return problems
}

/** Headings of money columns that have not been given a unit. */
export const columnsWithoutUnit = (mapping: ImportMapping, look: ImportLook): string[] =>
  mapping.columns.flatMap(({ target, unit }, at) => (isMoney(target) && unit === undefined ? [look.columns[at]?.heading ?? ''] : []))

const demandUnits = (mapping: ImportMapping, look: ImportLook): void => {
  const headings = columnsWithoutUnit(mapping, look)
  if (headings.length === 0) return
  throw new Refused(
    'unit_needed',
    text(`请为这些金额列选择单位(元或万元):${headings.join('、')}`, `Choose the unit (yuan or 10,000 yuan) of: ${headings.join(', ')}`),
  )
}

const demandDay = (day: Day, today: Day): void => {
  if (day > today) throw new Refused('future_day', text('名册日期不能晚于今天', 'The day of the register must not be after today'))
}

const demandDivision = async (db: Db, actor: Actor, division: string): Promise<void> => {
  const known = await reading(db, actor, (tx) => tx.select().from(divisions).where(eq(divisions.code, division)))
  if (!covers(actor.scope, division) || known.length === 0)
    throw new Refused('division_outside', text('所选区划不在您的管辖范围内', 'The division does not lie within yours'))
}

/** States what is to be tried and that it is being tried. */
const beginTrial = (db: Db, actor: Actor, now: Date, id: string, { mapping, day, division }: TrialWish): Promise<Tried> =>
  recorded(db, actor, async (tx) => {
    const present = await holdImport(tx, actor, id)
    demandOpen(present, now)
    const begun = {
      state: 'trying' as const,
      version: present.version + 1,
      mapping,
      day,
      divisionStated: division,
      counts: null,
      failure: null,
      progressDone: 0,
    }
    await tx
      .update(imports)
      .set({ ...begun, progressTotal: present.look.rows, progressAt: sql`now()` })
      .where(eq(imports.id, id))
    const sentence = text(`开始试导入 ${present.look.fileName}`, `Began to try the import of ${present.look.fileName}`)
    return { result: { ...present, ...begun }, entries: [importEntry(present, 'import.trial_begun', sentence)] }
  })

const endAs = (db: Db, actor: Actor, found: ImportRecord, end: Partial<ImportRecord>, sentence: Text): Promise<void> =>
  recorded(db, actor, async (tx) => {
    await tx
      .update(imports)
      .set({ ...end, version: found.version + 1, progressAt: sql`now()` })
      .where(and(eq(imports.id, found.id), eq(imports.version, found.version)))
    return { result: undefined, entries: [importEntry(found, end.state === 'failed' ? 'import.failed' : 'import.tried', sentence)] }
  })

const failed = text('处理出错,没有写入任何数据;请重试,仍不行请联系管理员', 'Something went wrong and nothing was written; try again')

/** Says that a trial or import failed, unless somebody has begun another since. */
export const endAsFailed = async (db: Db, actor: Actor, found: ImportRecord, error: unknown): Promise<void> => {
  if (error instanceof Superseded) return
  await endAs(db, actor, found, { state: 'failed', failure: failed }, failed)
}

/** Carries a begun trial out to its end. */
const carryOutTrial = (db: Db, actor: Actor, tried: Tried, today: Day, now: Date): Promise<void> =>
  followed(tried.id, tried.look.rows, async (report) => {
    try {
      const { counts, comparedWith } = await runTrial(db, actor, tried, today, now, report)
      const sentence = text(
        `试导入 ${tried.look.fileName}:新增 ${counts.added},更新 ${counts.changed},未变 ${counts.unchanged},拒收 ${counts.refused}`,
        `Tried ${tried.look.fileName}: ${counts.added} added, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} refused`,
      )
      await endAs(db, actor, tried, { state: 'tried', counts, comparedWith, progressDone: counts.rows, progressTotal: counts.rows }, sentence)
    } catch (error) {
      await endAsFailed(db, actor, tried, error)
      throw error
    }
  })

/** `unitless: 'unknown'` leaves money without a unit unknown, cell by cell; the page has to ask instead. */
export type Unitless = 'ask' | 'unknown'

/** Checks a wish and begins its trial; `finished` settles when it ends. Throws Invalid, Refused, Conflict. */
export const tryImport = async (
  db: Db,
  actor: Actor,
  clock: { today: Day; now: Date },
  id: string,
  wish: TrialWish,
  unitless: Unitless = 'ask',
): Promise<{ shown: Import; finished: Promise<void> }> => {
  const { look } = await reading(db, actor, (tx) => findImport(tx, id))
  const problems = mappingProblems(wish.mapping, look)
  if (problems.length > 0) throw new Invalid(problems)
  if (unitless === 'ask') demandUnits(wish.mapping, look)
  demandDay(wish.day, clock.today)
  await demandDivision(db, actor, wish.division)
  const tried = await beginTrial(db, actor, clock.now, id, wish)
  return { shown: shownImport(tried, clock.now), finished: carryOutTrial(db, actor, tried, clock.today, clock.now) }
}
