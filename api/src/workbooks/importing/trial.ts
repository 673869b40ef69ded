import type { Db } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import { factStatements } from '@silverguard/db/schema/facts'
import { institutions } from '@silverguard/db/schema/institutions'
import { screenings } from '@silverguard/db/schema/screenings'
import type { Day } from '@silverguard/shared/days'
import { dutyUnit } from '@silverguard/shared/institutions/duty'
import type { ImportCounts, ImportMapping } from '@silverguard/shared/workbooks/contract'
import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { reading } from '../../recorded.ts'
import { activeEvaluator } from '../../risk/active-evaluator.ts'
import { turns } from '../../turns.ts'
import { openTable } from '../reading/open-sheet.ts'
import type { Row } from '../reading/table.ts'
import { addRecord, type Comparison, compareRecord, type Existing } from './compare-record.ts'
import { findFile, type ImportRecord } from './find-import.ts'
import { layoutOf } from './layout.ts'
import { townshipFinder } from './place-township.ts'
import { type Planned, RecordPlan } from './plan-records.ts'
import { cellProblem, columnOf, type RegisterRecord, readRecord } from './read-record.ts'
import { recordsOf } from './records-of.ts'
import type { Refusal } from './refusal.ts'
import { readRegisterIndex } from './register-index.ts'
import { registerState } from './register-state.ts'
import { screeningWarnings } from './screening-warnings.ts'
import { clearStaged, stageRows } from './stage-rows.ts'
import type { StagedRow } from './staged-row.ts'

const rowsAChunk = 2_000
/** Each holds its file in memory while it runs: others wait, so that one person's files do not fill it. */
const trialsInTurn = turns(2)

/** An import about to be tried: everything that a trial needs is stated. */
export type Tried = ImportRecord & { mapping: ImportMapping; day: Day; divisionStated: string }
export type TrialResult = { counts: ImportCounts; comparedWith: string }

const nothingCounted = (): ImportCounts => ({
  rows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  ignoredLines: 0,
  unreadableCells: 0,
  warnings: 0,
  possibleDuplicates: 0,
  townshipPending: 0,
  screenings: 0,
})

const count = (counts: ImportCounts, staged: StagedRow, record: RegisterRecord): void => {
  counts.rows += 1
  counts[staged.outcome] += 1
  counts.unreadableCells += record.unreadable
  counts.warnings += record.warnings
  if (staged.marks.includes('possible_duplicate')) counts.possibleDuplicates += 1
  if (staged.marks.includes('township_pending')) counts.townshipPending += 1
  if (staged.staged?.screening) counts.screenings += 1
}

const refuse = (line: Row, record: RegisterRecord, refusal: Refusal, mapping: ImportMapping, headings: readonly string[]): StagedRow => ({
  row: line.row,
  outcome: 'refused',
  name: record.particulars.name ?? '',
  institutionId: null,
  baseVersion: null,
  changes: [],
  problems: [cellProblem(line, columnOf(mapping, refusal.column), headings, refusal.code, refusal.message), ...record.problems],
  marks: [],
  staged: null,
})

/** What a row says of a screening and the register does not take, among its problems. */
const withWarnings = (
  line: Row,
  record: RegisterRecord,
  existing: Existing | undefined,
  mapping: ImportMapping,
  headings: readonly string[],
): RegisterRecord => {
  const warnings = record.screening ? screeningWarnings(record.screening, existing?.screenings ?? []) : []
  if (warnings.length === 0) return record
  const problems = warnings.map(({ column, code, message }) => cellProblem(line, columnOf(mapping, column), headings, code, message))
  return { ...record, problems: [...record.problems, ...problems], warnings: record.warnings + problems.length }
}

/** The records that rows of a chunk are, with every statement about them and their screenings. */
const readExisting = (db: Db, actor: Actor, ids: readonly string[]): Promise<Map<string, Existing>> =>
  reading(db, actor, async (tx) => {
    if (ids.length === 0) return new Map()
    const any = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
    const rows = await tx.select().from(institutions).where(inArray(institutions.id, any))
    const statements = await tx.select().from(factStatements).where(inArray(factStatements.institutionId, any))
    const held = await tx
      .select()
      .from(screenings)
      .where(and(inArray(screenings.institutionId, any), isNull(screenings.withdrawnAt)))
    const found = new Map(rows.map((row) => [row.id, { row, statements: [] as (typeof statements)[number][], screenings: [] as (typeof held)[number][] }]))
    for (const statement of statements) found.get(statement.institutionId)?.statements.push(statement)
    for (const screening of held) found.get(screening.institutionId)?.screenings.push(screening)
    return found
  })

const readGround = (db: Db, actor: Actor, tried: Tried) =>
  reading(db, actor, async (tx) => ({
    comparedWith: await registerState(tx),
    bytes: await findFile(tx, tried.id),
    evaluator: await activeEvaluator(tx),
    known: await tx.select().from(divisions).where(sql`length(${divisions.code}) <= 9`),
  }))

/**
 * Reads the file against the register and stages what an import would write, row by row, without touching the register.
 * Parsed in a stream and twice: first who is who, then what moves; kept are hashes and the chunk at hand.
 */
export const runTrial = (...trial: Parameters<typeof compareFile>): Promise<TrialResult> => trialsInTurn(() => compareFile(...trial))

const compareFile = async (db: Db, actor: Actor, tried: Tried, today: Day, now: Date, report: (done: number) => void): Promise<TrialResult> => {
  const { mapping, day } = tried
  await clearStaged(db, actor, tried)
  const ground = await readGround(db, actor, tried)
  const table = await openTable(ground.bytes, tried.look.fileName)
  const layout = await layoutOf(table, mapping.sheet, mapping.headingRow)
  const lines = recordsOf(table, mapping, layout)
  const index = await readRegisterIndex(db, actor, tried.look.shape)
  const place = townshipFinder(ground.known, actor.scope, tried.divisionStated)
  const counts = nothingCounted()
  let done = 0
  const step = () => report(Math.floor(++done / 2))

  const names = new Map(ground.known.map(({ code, name }) => [code, name]))
  const plan = new RecordPlan(index, place, (duty) => dutyUnit(duty, names.get(duty) ?? duty), today)
  for await (const line of lines.records) {
    plan.see(readRecord(line, mapping, layout.headings))
    step()
  }
  const planned = plan.plan()
  const comparison: Comparison = { day, today, now, evaluator: ground.evaluator, scope: actor.scope, names }

  const decide = (line: Row, record: RegisterRecord, plan: Planned | undefined, existing: Map<string, Existing>): StagedRow => {
    if (!plan) throw new Error(`row ${line.row} was not in the file when it was first read`)
    if ('refusal' in plan) return refuse(line, record, plan.refusal, mapping, layout.headings)
    const placed = place(record.township)
    if (placed === 'outside') throw new Error(`row ${line.row} lies outside and was not refused`)
    const earlier = plan.isNew ? undefined : existing.get(plan.institutionId)
    if (earlier) return compareRecord(record, plan, placed, earlier, comparison)
    return addRecord(record, plan, placed, plan.isNew ? index.alike.others(plan.institutionId, plan.keys) : [], comparison)
  }
  const flush = async (chunk: readonly Row[]): Promise<void> => {
    const plans = chunk.map((line) => planned.get(line.row))
    const ids = plans.flatMap((each) => (each && 'institutionId' in each && !each.isNew ? [each.institutionId] : []))
    const existing = await readExisting(db, actor, ids)
    const staged = chunk.map((line, at) => {
      const planned = plans[at]
      const present = planned && 'institutionId' in planned ? existing.get(planned.institutionId) : undefined
      const record = withWarnings(line, readRecord(line, mapping, layout.headings), present, mapping, layout.headings)
      const row = decide(line, record, planned, existing)
      count(counts, row, record)
      step()
      return row
    })
    await stageRows(db, actor, tried, staged, Math.floor(done / 2))
  }
  let chunk: Row[] = []
  for await (const line of lines.records) {
    chunk.push(line)
    if (chunk.length < rowsAChunk) continue
    await flush(chunk)
    chunk = []
  }
  if (chunk.length > 0) await flush(chunk)
  return { counts: { ...counts, ignoredLines: lines.ignored() }, comparedWith: ground.comparedWith }
}
