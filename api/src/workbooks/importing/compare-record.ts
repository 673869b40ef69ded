import type { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import { type Facts, factKeys } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { dutyOf, hasDuty } from '@silverguard/shared/institutions/duty'
import { particularKeys } from '@silverguard/shared/institutions/particulars'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import { factsOf, holdingAsOf } from '../../facts/as-of.ts'
import { newIdentifier } from '../../identifier.ts'
import { deriveInstitution } from '../../institutions/derive-institution.ts'
import { particularColumns, particularsOf } from '../../institutions/particulars-row.ts'
import type { Placed } from './place-township.ts'
import type { Planned } from './plan-records.ts'
import type { RegisterRecord } from './read-record.ts'
import { stageHandOver } from './stage-hand-over.ts'
import { byColumnName, type Staged, type StagedRow } from './staged-row.ts'
import { type OnRecord, statingOf } from './stating.ts'

export type Existing = { row: typeof institutions.$inferSelect } & Pick<OnRecord, 'statements' | 'screenings'>
/** `scope` is of whoever imports; `names` are those of divisions by code. */
export type Comparison = { day: Day; today: Day; now: Date; evaluator: Evaluator; scope: string; names: ReadonlyMap<string, string> }
type Accepted = Extract<Planned, { institutionId: string }>
type Change = { key: string; before: unknown; after: unknown; trueSince?: Day }

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

const factChanges = (before: Facts, after: Facts, trueSince: Day): Change[] =>
  factKeys.flatMap((key) => (same(before[key], after[key]) ? [] : [{ key, before: before[key] ?? null, after: after[key] ?? null, trueSince }]))

const particularChanges = (before: Partial<Particulars>, after: Particulars): Change[] =>
  particularKeys.flatMap((key) => (same(before[key], after[key]) ? [] : [{ key, before: before[key] ?? null, after: after[key] ?? null }]))

const nothingOnRecord: OnRecord = { statements: [], screenings: [], known: {} }
const withParticulars = (screening: Staged['screening'], changes: readonly Change[]): Staged['screening'] =>
  screening && { ...screening, particulars: Object.fromEntries(changes.map(({ key, after }) => [key, after])) }

const rowWords = (record: RegisterRecord, planned: Accepted, others: readonly string[], pending: boolean) => ({
  row: record.row,
  name: record.particulars.name ?? '',
  institutionId: planned.institutionId,
  problems: record.problems,
  marks: [...(others.length > 0 ? ['possible_duplicate'] : []), ...(pending ? ['township_pending'] : [])],
})

/** A record that the register does not have yet. `others`: records that it may be. */
export const addRecord = (record: RegisterRecord, planned: Accepted, placed: Placed, others: string[], comparison: Comparison): StagedRow => {
  const { day, evaluator, scope, names } = comparison
  const particulars = { ...record.particulars, township: placed.divisionCode } as Particulars
  const derived = deriveInstitution(particulars, record.facts, evaluator)
  const { statements, screening, trueSince } = statingOf(record, nothingOnRecord, day)
  const found = { divisionCode: placed.divisionCode, dutyCode: dutyOf(placed.divisionCode, undefined) }
  const staged: Staged = {
    entry: newIdentifier(),
    institution: byColumnName({
      id: planned.institutionId,
      version: 1,
      divisionCode: placed.divisionCode,
      ...particularColumns(particulars),
      particularsAsOf: day,
      possibleDuplicateOf: others,
      ...derived,
      townshipPending: placed.pending,
      townshipStated: placed.stated,
    }),
    ...{ statements, screening, before: null },
    origin: planned.origin ?? null,
    division: placed.divisionCode,
    asOf: day,
    moved: false,
    handOver: hasDuty(scope, derived.dutyCode) ? null : stageHandOver(planned.institutionId, found, { ...found, dutyCode: derived.dutyCode }, names),
  }
  const changes = [...particularChanges({}, particulars), ...factChanges({}, record.facts, trueSince)]
  return { ...rowWords(record, planned, others, placed.pending), outcome: 'added', baseVersion: null, changes, staged }
}

/** What the file says goes before what an older day said, and only fills blanks of a newer one. */
const mergeParticulars = (record: RegisterRecord, { row }: Existing, placed: Placed, day: Day): { particulars: Particulars; division: Placed } => {
  const before = particularsOf(row)
  const newer = day >= row.particularsAsOf
  const merged: Record<string, unknown> = { ...before }
  for (const [key, value] of Object.entries(record.particulars)) if (newer || merged[key] === undefined) merged[key] = value
  const kept: Placed = { divisionCode: row.divisionCode, pending: row.townshipPending, stated: row.townshipStated }
  const named = record.township !== undefined && !placed.pending && !row.divisionCode.startsWith(placed.divisionCode)
  const division =
    named && (newer || row.townshipPending)
      ? placed
      : row.townshipPending && placed.pending && placed.stated && newer
        ? { ...kept, stated: placed.stated }
        : kept
  return { particulars: { ...merged, township: division.divisionCode } as Particulars, division }
}

/** A row that is a record of the register: what moves, what is said again, what is new. Nothing blank clears anything; a screening always counts. */
export const compareRecord = (
  record: RegisterRecord,
  planned: Accepted,
  placed: Placed,
  existing: Existing,
  { day, today, now, evaluator, names }: Comparison,
): StagedRow => {
  const { row, statements } = existing
  const { particulars, division } = mergeParticulars(record, existing, placed, day)
  const known = factsOf(holdingAsOf(statements, today))
  const { statements: added, screening, trueSince } = statingOf(record, { ...existing, known }, day)
  const recordedAt = now.toISOString()
  const fresh = added.map(({ id, fact, value }) => ({ id, fact, value, trueSince, recordedAt, withdrawnAt: null }))
  const facts = factsOf(holdingAsOf([...statements, ...fresh], today))
  const ofParticulars = particularChanges(particularsOf(row), particulars)
  const changes = [...ofParticulars, ...factChanges(known, facts, trueSince)]
  const moved = screening !== null || changes.length > 0 || division.pending !== row.townshipPending || division.stated !== row.townshipStated
  const affirms = record.screening === undefined || ofParticulars.length > 0
  const asOf = affirms && day > row.particularsAsOf ? day : row.particularsAsOf
  const after = { divisionCode: division.divisionCode, ...deriveInstitution(particulars, facts, evaluator) }
  const institution = moved
    ? byColumnName({
        id: row.id,
        ...particularColumns(particulars),
        particularsAsOf: asOf,
        ...after,
        townshipPending: division.pending,
        townshipStated: division.stated,
      })
    : null
  const silent = !moved && added.length === 0 && asOf === row.particularsAsOf
  const handedOver = {
    moved: division.divisionCode !== row.divisionCode,
    handOver: moved ? stageHandOver(row.id, row, after, names) : null,
  }
  const staged: Staged = {
    ...{ entry: newIdentifier(), institution, statements: added, screening: withParticulars(screening, ofParticulars) },
    ...{ origin: null, division: division.divisionCode, asOf, ...handedOver },
    before: { as_of: row.particularsAsOf, township_pending: row.townshipPending, township_stated: row.townshipStated },
  }
  return {
    ...rowWords(record, planned, [], division.pending),
    outcome: moved ? 'changed' : 'unchanged',
    baseVersion: row.version,
    changes,
    staged: silent ? null : staged,
  }
}
