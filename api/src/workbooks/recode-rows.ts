import { rowsOf, type Tx } from '@silverguard/db/client'
import { type SQL, sql } from 'drizzle-orm'

/** Columns that say where a row belongs, by table; they go along with the division, all but the trail, which keeps its day's. */
export const recodedColumns = {
  institutions: ['division_code', 'duty_code'],
  handovers: ['division_code'],
  fact_statements: ['division_code'],
  screenings: ['division_code'],
  outside_checks: ['division_code'],
  evidence_files: ['division_code'],
  determinations: ['division_code'],
  watches: ['division_code'],
  meetings: ['division_code'],
  plans: ['division_code'],
  handling_facts: ['division_code'],
  actions: ['division_code', 'unit_code'],
  action_events: ['division_code'],
  refund_ledgers: ['division_code'],
  refund_lines: ['division_code'],
  refund_payments: ['division_code'],
  people_entries: ['division_code'],
  papers: ['division_code'],
  escalations: ['division_code'],
  notices: ['division_code'],
  imports: ['division_code', 'division_stated'],
  import_rows: ['division_code'],
  import_files: ['division_code'],
  import_origins: ['scope_code', 'division_code'],
  import_shapes: ['division_code'],
  accounts: ['division_code'],
  account_credentials: ['division_code'],
  sessions: ['division_code'],
  known_devices: ['division_code'],
} as const satisfies Record<string, readonly string[]>

type Recoded = { after: (code: string) => string; actor: { name: string; accountId: string | null; origin: string }; at: string }
type Pair = { old: string; new: string }

/** How many rows lie at each code. */
export const countsByCode = async (tx: Tx, table: 'institutions' | 'accounts'): Promise<Map<string, number>> => {
  const rows = rowsOf<{ code: string; count: number }>(
    await tx.execute(sql`select division_code as code, count(*)::int as count from ${sql.identifier(table)} group by division_code`),
  )
  return new Map(rows.map(({ code, count }) => [code, count]))
}

const moved = async (tx: Tx, table: string, column: string, after: Recoded['after']): Promise<Pair[]> => {
  const rows = rowsOf<{ code: string }>(
    await tx.execute(sql`select distinct ${sql.identifier(column)} as code from ${sql.identifier(table)} where ${sql.identifier(column)} is not null`),
  )
  return rows.flatMap(({ code }) => (after(code) === code ? [] : [{ old: code, new: after(code) }]))
}
const asTable = (pairs: readonly Pair[]): SQL => sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair (old text, new text)`

/** All of a column at once, so that a code may go where another comes from. */
const recode = async (tx: Tx, table: string, column: string, after: Recoded['after'], also = sql``): Promise<void> => {
  const pairs = await moved(tx, table, column, after)
  if (pairs.length === 0) return
  const [at, name] = [sql.identifier(table), sql.identifier(column)]
  await tx.execute(sql`update ${at} set ${name} = pair.new ${also} from ${asTable(pairs)} where ${at}.${name} = pair.old`)
}

/**
 * What imports remember is one row a scope and shape; where two scopes become one, one of the two is kept. On the way each row
 * bears a code of its own that lies within its old scope, since uniqueness is judged row by row.
 */
const recodeMemory = async (tx: Tx, table: string, column: string, keys: readonly string[], after: Recoded['after']): Promise<void> => {
  const pairs = await moved(tx, table, column, after)
  if (pairs.length === 0) return
  const [at, name] = [sql.identifier(table), sql.identifier(column)]
  const same = sql.join(
    keys.map((key) => sql`other.${sql.identifier(key)} = waiting.${sql.identifier(key)}`),
    sql` and `,
  )
  const ofWaiting = (alias: string) =>
    sql.join(
      keys.map((key) => sql`${sql.identifier(alias)}.${sql.identifier(key)}`),
      sql`, `,
    )
  await tx.execute(sql`update ${at} set ${name} = pair.old || '!' || pair.new from ${asTable(pairs)} where ${at}.${name} = pair.old`)
  await tx.execute(sql`
    with winner as (
      select distinct on (split_part(waiting.${name}, '!', 2), ${ofWaiting('waiting')}) waiting.* from ${at} waiting
      where waiting.${name} like '%!%' and not exists (select from ${at} other where other.${name} = split_part(waiting.${name}, '!', 2) and ${same})
      order by split_part(waiting.${name}, '!', 2), ${ofWaiting('waiting')}, waiting.${name})
    update ${at} waiting set ${name} = split_part(waiting.${name}, '!', 2) from winner other where waiting.${name} = other.${name} and ${same}`)
  await tx.execute(sql`delete from ${at} where ${name} like '%!%'`)
}

const dutyAfter = sql`case when starts_with(found.division_code, found.duty_code) then left(coalesce(place.new, found.division_code), length(found.duty_code))
  else coalesce(duty.new, found.duty_code) end`
const withCodes = (places: readonly Pair[], duties: readonly Pair[]): SQL => sql`institutions found
  left join jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as place (old text, new text) on place.old = found.division_code
  left join jsonb_to_recordset(${JSON.stringify(duties)}::jsonb) as duty (old text, new text) on duty.old = found.duty_code`

/**
 * Each institution that moves: its hand-over as an event, and an entry in the division where it lies from now on. Its duty is
 * handed over besides where it goes to a unit that did not merely get another code: a township that comes to another county.
 */
const tellInstitutions = async (tx: Tx, places: readonly Pair[], duties: readonly Pair[], { actor, at }: Recoded): Promise<void> => {
  const elsewhere = sql`${dutyAfter} <> coalesce(duty.new, found.duty_code)`
  const fixed = sql`${at}::timestamptz, ${actor.name}`
  await tx.execute(sql`
    insert into handovers (id, institution_id, division_code, kind, from_code, to_code, at, handed_over_by)
    select gen_random_uuid(), found.id, found.division_code, 'place', place.old, place.new, ${fixed} from ${withCodes(places, duties)} where place.old is not null
    union all
    select gen_random_uuid(), found.id, found.division_code, 'duty', found.duty_code, ${dutyAfter}, ${fixed} from ${withCodes(places, duties)} where ${elsewhere}`)
  await tx.execute(sql`
    insert into audit_entries (id, at, actor, account_id, origin, action, subject_kind, subject_id, division_code, sentence, changes)
    select gen_random_uuid(), ${at}::timestamptz, ${actor.name}, ${actor.accountId}::uuid, ${actor.origin}, 'institution.handed_over', 'institution', found.id::text, place.new,
      jsonb_build_object('zh', concat('行政区划代码变更:', place.old, ' 改为 ', place.new), 'en', concat('Division codes changed: ', place.old, ' became ', place.new)),
      jsonb_build_array(jsonb_build_object('key', 'township', 'before', place.old, 'after', place.new))
        || case when ${elsewhere} then jsonb_build_array(jsonb_build_object('key', 'duty', 'before', found.duty_code, 'after', ${dutyAfter})) else '[]'::jsonb end
    from ${withCodes(places, duties)} where place.old is not null`)
}

/** The duty follows the place where it is the township's or the county's around it; else its own code's change. */
const recodeInstitutions = async (tx: Tx, recoded: Recoded): Promise<void> => {
  const { after, at } = recoded
  const places = await moved(tx, 'institutions', 'division_code', after)
  const duties = await moved(tx, 'institutions', 'duty_code', after)
  await tellInstitutions(tx, places, duties, recoded)
  await tx.execute(sql`
    update institutions set division_code = coalesce(place.new, found.division_code), duty_code = ${dutyAfter}, version = found.version + 1, changed_at = ${at}::timestamptz
    from ${withCodes(places, duties)} where institutions.id = found.id and (place.old is not null or duty.old is not null)`)
}

/** Columns of what imports remember, with what else makes a row one of its kind within its scope. */
const memoryKeys = new Map<string, readonly string[]>([
  ['import_origins.scope_code', ['shape', 'identity', 'occurrence']],
  ['import_shapes.division_code', ['shape']],
])

/** Moves every row to the code that its division has after the change; the trail stays as it was written, and work follows with the plans. */
export const recodeRows = async (tx: Tx, recoded: Recoded): Promise<void> => {
  const { after } = recoded
  const { institutions: _together, ...columns } = recodedColumns
  await recodeInstitutions(tx, recoded)
  for (const table of Object.keys(columns) as (keyof typeof columns)[]) {
    for (const column of columns[table]) {
      const keys = memoryKeys.get(`${table}.${column}`)
      if (keys) await recodeMemory(tx, table, column, keys, after)
      else await recode(tx, table, column, after, table === 'accounts' ? sql`, version = version + 1` : sql``)
    }
  }
  // Staged rows bear the old codes: what was tried is tried again before it is imported.
  await tx.execute(sql`update imports set compared_with = '' where state = 'tried'`)
}
