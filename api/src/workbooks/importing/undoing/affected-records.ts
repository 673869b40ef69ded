import { rowsOf, type Tx } from '@silverguard/db/client'
import { actionsOf } from '@silverguard/shared/audit/actions'
import { sql } from 'drizzle-orm'
import type { ImportRecord } from '../find-import.ts'

/** What has been done to a record since an import touched it. */
export type Touch = 'edited' | 'screened' | 'judged' | 'handled' | 'handed_over' | 'imported'
export type AffectedRecord = {
  id: string
  name: string
  outcome: 'added' | 'changed' | 'unchanged'
  /** Whose duty it is now; null where the record is not in scope any more. */
  duty: string | null
  division: string | null
  touches: Touch[]
}

const textArray = (values: readonly string[]) => sql`(select value from jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`
/** What handling keeps of a place that nobody has judged yet; a plan comes with its level. */
const handledBy = ['handling_facts', 'refund_ledgers', 'people_entries', 'papers'] as const
const handled = sql`(${sql.join(
  handledBy.map((table) => sql`exists (select from ${sql.identifier(table)} kept where kept.institution_id = affected.id)`),
  sql` or `,
)})`
const edits = ['institution.edited', 'institution.duplicate_mark_cleared']

/**
 * Every record that an import wrote, in the order of the file, with what was done to it since. What other imports did that are
 * undone themselves does not count; one that merely named a record, also from a wider scope, does.
 */
export const affectedRecords = async (tx: Tx, { id }: Pick<ImportRecord, 'id'>): Promise<AffectedRecord[]> => {
  const of = (alias: string) => sql`${sql.identifier(alias)}.institution_id = affected.id and ${sql.identifier(alias)}.import_id`
  const byHand = (alias: string) => sql`${of(alias)} is null`
  const byOthers = (alias: string) => sql`${of(alias)} <> ${id}::uuid and ${sql.identifier(alias)}.import_id not in (select undone.id from undone)`
  return rowsOf<AffectedRecord>(
    await tx.execute(sql`
      with undone as materialized (select imports.id from imports where state = 'undone'),
      affected as materialized (
        select row, institution_id as id, name, outcome from import_rows where import_id = ${id} and outcome <> 'refused' and staged is not null),
      since as materialized (
        select max(sequence) as sequence from audit_entries where subject_kind = 'import' and subject_id = ${id}::text and action = 'import.imported'),
      worked as materialized (
        select affected.id, entry.action in ${textArray(edits)} as edited from affected
        join audit_entries entry on entry.subject_kind = 'institution' and entry.subject_id = affected.id::text and entry.sequence > (select sequence from since)
          and entry.action in ${textArray([...edits, ...actionsOf('screening')])}
        where not exists (select from import_rows other where other.institution_id = affected.id and other.import_id in (select undone.id from undone)
          and entry.id::text in (other.staged ->> 'entry', other.staged -> 'screening' ->> 'entry')))
      select affected.id, affected.name, affected.outcome, present.duty_code as duty, present.division_code as division,
        array_remove(array[
          case when affected.id in (select worked.id from worked where edited)
            or (affected.outcome = 'added' and exists (select from fact_statements said where ${byHand('said')} and said.screening_id is null and said.check_id is null)) then 'edited' end,
          case when affected.id in (select worked.id from worked where not edited)
            or (affected.outcome = 'added' and (exists (select from screenings seen where ${byHand('seen')})
              or exists (select from outside_checks looked where looked.institution_id = affected.id)
              or exists (select from evidence_files proof where proof.institution_id = affected.id))) then 'screened' end,
          case when affected.outcome = 'added' and exists (select from determinations judged where judged.institution_id = affected.id) then 'judged' end,
          case when affected.outcome = 'added' and ${handled} then 'handled' end,
          case when affected.outcome = 'added' and exists (select from handovers given where ${byHand('given')}) then 'handed_over' end,
          case when affected.outcome = 'added' and (exists (select from fact_statements said where ${byOthers('said')})
            or exists (select from screenings seen where ${byOthers('seen')}) or exists (select from handovers given where ${byOthers('given')})
            or affected.id in (select * from named_by_other_imports(${id}::uuid))) then 'imported' end
        ], null) as touches
      from affected left join institutions present on present.id = affected.id order by affected.row`),
  )
}
