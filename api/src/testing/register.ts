import type { Database } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { CellProblem, Import, ImportCounts, ImportMapping } from '@silverguard/shared/workbooks/contract'
import type { Actor } from '../accounts/actor.ts'
import { demoDistrict } from '../divisions/demo-district.ts'
import { reading } from '../recorded.ts'
import { proposedMapping } from '../workbooks/importing/look-at-file.ts'
import { problemsOf } from '../workbooks/importing/queries.ts'
import { readImport, runImport } from '../workbooks/importing/run-import.ts'
import { tryImport } from '../workbooks/importing/try-import.ts'
import { uploadRegister } from '../workbooks/importing/upload-register.ts'
import { actingAs } from './actors.ts'
import { testNow, testToday } from './test-api.ts'

export const clerk = actingAs({ name: '导入员' })
const clock = { today: testToday, now: testNow }

/** A register as `.csv`, a line an array of cells. */
export const register = (...lines: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'))

type How = { day?: Day; division?: string; actor?: Actor; mapping?: (proposed: ImportMapping) => ImportMapping; now?: Date; fileName?: string }

/** Hands a register in and tries it as proposed, unless said otherwise. */
export const tryRegister = async ({ db }: Database, bytes: Uint8Array, how: How = {}): Promise<Import> => {
  const { day = testToday, division = demoDistrict.district.code, actor = clerk, mapping = (proposed) => proposed, now = testNow } = how
  const { id, look } = await uploadRegister(db, actor, now, bytes, how.fileName ?? '名册.csv')
  const { finished } = await tryImport(db, actor, { today: testToday, now }, id, { mapping: mapping(proposedMapping(look)), day, division }, 'unknown')
  await finished
  return readImport(db, actor, now, id)
}

export const runTried = async ({ db }: Database, tried: Import, now = testNow, actor = clerk): Promise<Import> => {
  const { finished } = await runImport(db, actor, { ...clock, now }, tried.id, tried.version)
  await finished
  return readImport(db, actor, now, tried.id)
}

/** Tries and imports. */
export const importRegister = async (database: Database, bytes: Uint8Array, how: How = {}): Promise<Import> =>
  runTried(database, await tryRegister(database, bytes, how), how.now, how.actor)

/** Added, changed, unchanged, refused. */
export const outcome = ({ counts }: { counts: ImportCounts | null }) => counts && [counts.added, counts.changed, counts.unchanged, counts.refused]

export const problems = async ({ db }: Database, { id }: Import): Promise<string[]> =>
  (await reading(db, clerk, (tx) => problemsOf(tx, id))).map(({ row, column, code }: CellProblem) => `${column ?? ''}${row} ${code}`)
