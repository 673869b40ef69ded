import { rowsOf, type Tx } from '@silverguard/db/client'
import { text } from '@silverguard/shared/text'
import { sql } from 'drizzle-orm'
import type { Entry } from '../../../audit/entry.ts'
import { writeEntries } from '../../../audit/write-entries.ts'
import { moveBelongings } from '../../../institutions/belongings.ts'
import { stageHandOver } from '../stage-hand-over.ts'
import { byColumnName, type StagedHandOver } from '../staged-row.ts'
import type { Written } from '../staged-slice.ts'
import { movingAssignments } from '../write-staged.ts'
import type { Restored } from './restored-record.ts'

type By = Omit<Written, 'campaign'> & { names: ReadonlyMap<string, string> }
type HandedBack = { record: Restored; handOver: StagedHandOver }

const asJson = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

const updateRecords = async (tx: Tx, { now }: By, records: readonly Restored[]): Promise<void> => {
  const rows = records.map(({ present, columns }) => byColumnName({ ...present, ...columns }))
  const at = sql`${now.toISOString()}::timestamptz`
  const updated = rowsOf(
    await tx.execute(sql`
    update institutions set ${movingAssignments}, version = institutions.version + 1, changed_at = ${at}, scored_at = ${at}
    from jsonb_populate_recordset(null::institutions, ${asJson(rows)}) new where institutions.id = new.id returning institutions.id`),
  )
  if (updated.length !== records.length) throw new Error('an undo would have changed records that are not its own to change')
}

/** What was merely said again is not known to hold until then any more. */
const updateDays = (tx: Tx, records: readonly Restored[]) =>
  tx.execute(sql`
    update institutions set particulars_as_of = back.day from jsonb_to_recordset(${asJson(records.map(({ id, columns }) => ({ id, day: columns.particularsAsOf })))}) as back (id uuid, day date)
    where institutions.id = back.id and institutions.particulars_as_of <> back.day`)

const moveBack = async (tx: Tx, records: readonly Restored[]): Promise<void> => {
  const moved = records.filter(({ present, columns }) => present.divisionCode !== columns.divisionCode)
  if (moved.length === 0) return
  const places = asJson(moved.map(({ id, columns }) => ({ id, division: columns.divisionCode })))
  await moveBelongings(tx, sql`(select id, division from jsonb_to_recordset(${places}) as back (id uuid, division text))`)
}

const addHandOvers = async (tx: Tx, { found, actor, now }: By, handedBack: readonly HandedBack[]): Promise<void> => {
  if (handedBack.length === 0) return
  const events = handedBack.flatMap(({ record, handOver }) =>
    handOver.events.map((event) => ({ ...event, institution: record.id, division: record.columns.divisionCode })),
  )
  await tx.execute(sql`
    insert into handovers (id, institution_id, division_code, kind, from_code, to_code, at, handed_over_by, import_id)
    select id, institution, division, kind, from_code, to_code, ${now.toISOString()}::timestamptz, ${actor.name}, ${found.id}::uuid
    from jsonb_to_recordset(${asJson(events)}) as event (id uuid, institution uuid, division text, kind text, from_code text, to_code text)`)
}

const entryOf = ({ found }: By, { id, columns, changes }: Restored): Entry => ({
  ...{ action: 'institution.restored', subjectKind: 'institution', subjectId: id, divisionCode: columns.divisionCode, changes },
  sentence: text(`撤销导入 ${found.look.fileName},恢复为导入前`, `The import of ${found.look.fileName} was taken back: as before it`),
})

/** Writes records as they were before an import, hands them back where it had handed them over, and tells each one's history. */
export const writeRestored = async (tx: Tx, by: By, records: readonly Restored[]): Promise<void> => {
  const moving = records.filter(({ moves }) => moves)
  await updateDays(
    tx,
    records.filter(({ moves }) => !moves),
  )
  if (moving.length === 0) return
  await updateRecords(tx, by, moving)
  await moveBack(tx, moving)
  const handedBack = moving.flatMap((record) => {
    const handOver = stageHandOver(record.id, record.present, record.columns, by.names)
    return handOver ? [{ record, handOver }] : []
  })
  await addHandOvers(tx, by, handedBack)
  const told = new Map(handedBack.map(({ record, handOver }) => [record.id, handOver.entries]))
  const entries = moving.flatMap((record): Entry[] => [
    entryOf(by, record),
    ...(told.get(record.id) ?? []).map(({ action, division_code, sentence, changes }) => ({
      ...{ action, subjectKind: 'institution', subjectId: record.id, divisionCode: division_code },
      ...{ sentence, changes },
    })),
  ])
  await writeEntries(tx, by.actor, entries)
}
