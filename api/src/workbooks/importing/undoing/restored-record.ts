import type { institutions } from '@silverguard/db/schema/institutions'
import type { importRows } from '@silverguard/db/schema/workbooks'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { type ParticularKey, particularKeys } from '@silverguard/shared/institutions/particulars'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import type { Change } from '../../../audit/entry.ts'
import { deriveInstitution } from '../../../institutions/derive-institution.ts'
import { factChanges, levelChange } from '../../../institutions/fact-changes.ts'
import { particularColumns, particularsOf } from '../../../institutions/particulars-row.ts'
import type { Staged } from '../staged-row.ts'

type Row = typeof institutions.$inferSelect
export type ImportedRow = Pick<typeof importRows.$inferSelect, 'outcome' | 'changes'> & { staged: Staged }
/** `edited`: somebody edited or screened it since; `standing`: codes of divisions that have not ended. */
export type Circumstances = { evaluator: Evaluator; edited: boolean; codeTaken: boolean; standing: ReadonlySet<string> }
export type Restored = {
  id: string
  present: Row
  columns: Partial<Row> & Pick<Row, 'divisionCode' | 'dutyCode'>
  changes: Change[]
  /** Something moves, beside the day of which the particulars speak. */
  moves: boolean
  kept: { key: ParticularKey; why: 'changed_since' | 'code_taken' | 'division_ended' }[]
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
const isParticular = (key: string): key is ParticularKey => (particularKeys as readonly string[]).includes(key)

/** Each particular as it was before the import, where it still is what the import wrote. */
const particularsBefore = (present: Particulars, { outcome, changes }: ImportedRow, { codeTaken, standing }: Circumstances) => {
  const particulars: Record<string, unknown> = { ...present }
  const kept: Restored['kept'] = []
  for (const { key, before, after } of outcome === 'changed' ? changes : []) {
    if (!isParticular(key) || same(particulars[key], before)) continue
    if (!same(particulars[key], after)) kept.push({ key, why: 'changed_since' })
    else if (key === 'creditCode' && codeTaken) kept.push({ key, why: 'code_taken' })
    else if (key === 'township' && !standing.has(String(before).slice(0, 9))) kept.push({ key, why: 'division_ended' })
    else if (before === null) delete particulars[key]
    else particulars[key] = before
  }
  return { particulars: particulars as Particulars, kept }
}

/** What a record is once an import is taken back; `facts` are those that are known without it. */
export const restoredRecord = (present: Row, imported: ImportedRow, facts: Facts, circumstances: Circumstances): Restored => {
  const { before, institution, asOf } = imported.staged
  const was = particularsOf(present)
  const { particulars, kept } = particularsBefore(was, imported, circumstances)
  const derived = deriveInstitution(particulars, facts, circumstances.evaluator)
  const asWritten = institution?.township_pending === present.townshipPending && institution.township_stated === present.townshipStated
  const pending =
    before && asWritten && !kept.some(({ key }) => key === 'township')
      ? { townshipPending: before.township_pending, townshipStated: before.township_stated }
      : { townshipPending: present.townshipPending, townshipStated: present.townshipStated }
  const isWhole = before !== null && before !== undefined && !circumstances.edited && kept.length === 0 && present.particularsAsOf === asOf
  const moved = particularKeys.filter((key) => !same(was[key], particulars[key]))
  const changes = [
    ...moved.map((key) => ({ key, before: was[key] ?? null, after: particulars[key] ?? null })),
    ...factChanges(present.facts, facts, []),
    ...levelChange(present, derived),
  ]
  return {
    id: present.id,
    present,
    columns: {
      ...particularColumns(particulars),
      ...derived,
      ...pending,
      divisionCode: particulars.township,
      particularsAsOf: isWhole ? before.as_of : present.particularsAsOf,
    },
    changes,
    moves:
      changes.length > 0 ||
      derived.dutyCode !== present.dutyCode ||
      !same(pending, { townshipPending: present.townshipPending, townshipStated: present.townshipStated }),
    kept,
  }
}
