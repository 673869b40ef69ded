import { rowsOf, type Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { rowsIn, type Slice, type Written } from './staged-slice.ts'
import { addHandOverEntries, addHandOvers, moveImported } from './write-hand-overs.ts'
import { addScreeningEntries, addScreenings } from './write-screenings.ts'

/** Times are set here; what somebody confirmed is not an import's to say. */
const notImported = ['created_at', 'changed_at', 'scored_at', 'confirmed_level', 'confirmed_upon', 'confirmed_at', 'determination_id', 'listed_since']
/** Columns that an import may write; generated ones follow from others. */
const written = Object.values(getTableColumns(institutions))
  .filter((column) => !column.generated && !notImported.includes(column.name))
  .map((column) => column.name)
const never = new Set(['id', 'version', 'possible_duplicate_of'])
const list = (names: readonly string[], prefix = '') => sql.raw(names.map((name) => `${prefix}"${name}"`).join(', '))
/** `set` of an update from a row named `new`: everything that an import may move. */
export const movingAssignments = sql.raw(
  written
    .filter((name) => !never.has(name))
    .map((name) => `"${name}" = new."${name}"`)
    .join(', '),
)
const rowsAStatement = 5_000

/** Joined and not selected: `(jsonb_populate_record(…)).*` would unpack each row once for every column. */
const asInstitution = sql`cross join lateral jsonb_populate_record(null::institutions, staged_row.staged -> 'institution') new`

const addInstitutions = (tx: Tx, { found, now }: Written, slice: Slice) =>
  tx.execute(sql`
    insert into institutions (${list(written)}, created_at, changed_at, scored_at)
    select ${list(written, 'new.')}, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from ${rowsIn(found, slice, sql`'added'`, asInstitution)}`)

/** Rows of others' duty the database leaves untouched without a word: then nothing at all is to be written. */
const demandWhole = async (tx: Tx, meant: SQL, update: SQL): Promise<void> => {
  const [counted] = rowsOf<{ whole: boolean }>(
    await tx.execute(sql`with written as (${update} returning 1) select (select count(*) from ${meant}) = (select count(*) from written) as whole`),
  )
  if (!counted?.whole) throw new Error('an import would have changed records that are not its own to change')
}

const changeInstitutions = (tx: Tx, { found, now }: Written, slice: Slice) =>
  demandWhole(
    tx,
    rowsIn(found, slice, sql`'changed'`),
    sql`update institutions set ${movingAssignments}, version = institutions.version + 1, changed_at = ${now.toISOString()}::timestamptz, scored_at = ${now.toISOString()}::timestamptz
    from ${rowsIn(found, slice, sql`'changed'`, asInstitution)} and institutions.id = new.id`,
  )

/** What is said again on a later day is known to hold until then. */
const affirmUnchanged = (tx: Tx, { found }: Written, slice: Slice) => {
  const affirmed = sql`(select institution_id, (staged ->> 'asOf')::date as as_of from ${rowsIn(found, slice, sql`'unchanged'`)}) affirmed`
  const older = sql`institutions.id = affirmed.institution_id and institutions.particulars_as_of < affirmed.as_of`
  return demandWhole(
    tx,
    sql`${affirmed} join institutions on ${older}`,
    sql`update institutions set particulars_as_of = affirmed.as_of from ${affirmed} where ${older}`,
  )
}

const addStatements = (tx: Tx, { found, actor, now }: Written, slice: Slice) =>
  tx.execute(sql`
    insert into fact_statements (id, institution_id, division_code, fact, value, true_since, recorded_at, source, recorded_by, import_id, screening_id)
    select said.id, staged_row.institution_id, staged_row.staged ->> 'division', said.fact, said.value, said.true_since, ${now.toISOString()}::timestamptz,
      coalesce(said.source, 'import'), ${actor.name}, ${found.id}::uuid, said.screening_id
    from import_rows staged_row cross join lateral jsonb_to_recordset(staged_row.staged -> 'statements') as said (id uuid, fact text, value jsonb, true_since date, source text, screening_id uuid)
    where staged_row.import_id = ${found.id} and staged_row.row between ${slice.from} and ${slice.to} and staged_row.staged is not null`)

const addOrigins = (tx: Tx, { found, actor }: Written, slice: Slice) =>
  tx.execute(sql`
    insert into import_origins (scope_code, shape, identity, occurrence, institution_id, division_code)
    select ${actor.scope}, ${found.look.shape}, staged -> 'origin' ->> 'identity', (staged -> 'origin' ->> 'occurrence')::int, institution_id, staged ->> 'division'
    from ${rowsIn(found, slice, sql`'added'`)} and jsonb_typeof(staged -> 'origin') = 'object'`)

/** One entry a record that came in or moved without a screening, so that its own history tells of the import. */
const addEntries = (tx: Tx, { found, actor, now }: Written, slice: Slice) =>
  tx.execute(sql`
    insert into audit_entries (id, at, actor, account_id, origin, action, subject_kind, subject_id, division_code, sentence, changes)
    select (staged ->> 'entry')::uuid, ${now.toISOString()}::timestamptz, ${actor.name}, ${actor.accountId}::uuid, ${actor.origin}, case outcome when 'added' then 'institution.created' else 'institution.edited' end,
      'institution', institution_id::text, staged ->> 'division',
      jsonb_build_object('zh', concat(case outcome when 'added' then '由名册导入建立:' else '由名册导入更新:' end, ${found.look.fileName}::text, ' 第 ', row, ' 行'),
        'en', concat(case outcome when 'added' then 'Created by import of ' else 'Changed by import of ' end, ${found.look.fileName}::text, ', row ', row)),
      changes
    from ${rowsIn(found, slice, sql`'added', 'changed'`)} and (outcome = 'added' or coalesce(jsonb_typeof(staged -> 'screening'), 'null') = 'null')`)

const writers = [
  ...[addInstitutions, changeInstitutions, moveImported, affirmUnchanged, addScreenings, addStatements, addOrigins, addHandOvers],
  ...[addEntries, addScreeningEntries, addHandOverEntries],
]

/** Writes what the trial staged, in order and set by set, within the caller's transaction. */
export const writeStaged = async (tx: Tx, written: Written, lastRow: number, report: (row: number) => void): Promise<void> => {
  for (let from = 0; from <= lastRow; from += rowsAStatement) {
    const slice = { from, to: from + rowsAStatement - 1 }
    for (const write of writers) await write(tx, written, slice)
    report(slice.to)
  }
}
