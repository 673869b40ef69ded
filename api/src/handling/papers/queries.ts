import type { Tx } from '@silverguard/db/client'
import { actions, papers } from '@silverguard/db/schema/handling'
import { institutions } from '@silverguard/db/schema/institutions'
import type { HandlingSettings } from '@silverguard/shared/handling/contract'
import { measureCodes, measures } from '@silverguard/shared/handling/measures'
import { refusalToChange } from '@silverguard/shared/handling/papers/changing'
import type { Paper } from '@silverguard/shared/handling/papers/contract'
import { paperFields } from '@silverguard/shared/handling/papers/vocabulary'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { divisionNames } from '../../divisions/queries.ts'
import { townshipNameOf } from '../../divisions/township-name.ts'
import { NotFound } from '../../problems.ts'
import { type Place, placesOf } from '../hold-places.ts'
import { unitFor, unitOf } from '../planned-actions.ts'
import { readSettings } from '../settings.ts'

export type PaperRow = typeof papers.$inferSelect

/** One row. Throws `NotFound` also for one outside the scope. */
export const findPaper = async (tx: Tx, id: string): Promise<PaperRow> => {
  const [row] = await tx.select().from(papers).where(eq(papers.id, id))
  if (row === undefined) throw new NotFound()
  return row
}

const issuedOf = ({ documentNo, signedBy, issuedOn, scan, issuedBy, issuedAt }: PaperRow): Paper['issued'] =>
  documentNo === null || signedBy === null || issuedOn === null || scan === null
    ? null
    : { documentNo: maskPersonalData(documentNo), signedBy: maskPersonalData(signedBy), on: issuedOn, scan, by: issuedBy ?? '', at: issuedAt ?? '' }

const receiptOf = ({ receiptOn, receiptFrom, receiptNote, receiptEvidence, receiptBy }: PaperRow): Paper['receipt'] =>
  receiptOn === null
    ? null
    : {
        ...{ on: receiptOn, receivedBy: maskPersonalData(receiptFrom ?? ''), note: maskPersonalData(receiptNote) },
        ...{ evidence: receiptEvidence, by: receiptBy ?? '' },
      }

const withdrawnOf = ({ withdrawnAt, withdrawnBy, withdrawnReason }: PaperRow): Paper['withdrawn'] =>
  withdrawnAt === null ? null : { by: withdrawnBy ?? '', at: withdrawnAt, reason: maskPersonalData(withdrawnReason) }

/** What a person fills in; what was frozen with it when it was issued is the document's alone. */
export const valuesOf = ({ kind, values }: Pick<PaperRow, 'kind' | 'values'>): Record<string, string> =>
  Object.fromEntries(paperFields[kind].map(({ key }) => [key, maskPersonalData(values[key] ?? '')]))

/** What a paper is, written down or about to be. */
type Served = Pick<PaperRow, 'id' | 'kind' | 'institutionId' | 'actionIds'>

const unitsOfActions = async (tx: Tx, rows: readonly Served[]): Promise<ReadonlyMap<string, string>> => {
  const ids = rows.flatMap(({ actionIds }) => actionIds)
  if (ids.length === 0) return new Map()
  const { id, unitCode } = actions
  const among = sql`${id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
  const found = await tx.select({ id, unitCode }).from(actions).where(among)
  return new Map(found.map((action) => [action.id, action.unitCode]))
}

/** Of a kind that serves no action: the units whose measures call for it; what no measure calls for is the bureau's. */
const unitsOfKind = (kind: PaperRow['kind'], place: Pick<Place, 'divisionCode' | 'dutyCode'>, settings: HandlingSettings): string[] => {
  const calling = measureCodes.filter((code) => measures[code].paper === kind)
  return calling.length === 0 ? [unitOf(place, 'bureau')] : calling.map((code) => unitFor(place, code, settings))
}

/** The units whose work some papers are, by the paper: those of the actions that it serves, or of its kind where it serves none. */
export const unitsOf = async (tx: Tx, rows: readonly Served[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const ofActions = await unitsOfActions(tx, rows)
  const alone = rows.filter(({ actionIds }) => actionIds.length === 0)
  const ids = alone.map(({ institutionId }) => institutionId)
  const places = new Map((alone.length === 0 ? [] : await placesOf(tx, ids)).map((place) => [place.id, place]))
  const settings = alone.length === 0 ? undefined : await readSettings(tx)
  return new Map(
    rows.map(({ id, kind, institutionId, actionIds }) => {
      const place = places.get(institutionId)
      const ofKind = place === undefined || settings === undefined ? [] : unitsOfKind(kind, place, settings)
      return [id, actionIds.length === 0 ? ofKind : actionIds.map((action) => ofActions.get(action) ?? '')]
    }),
  )
}

/** Why somebody may not draft, change, issue or withdraw a paper; null where they may. */
export const refusalToPaper = ({ id, kind }: Served, units: Awaited<ReturnType<typeof unitsOf>>, actor: Actor) =>
  refusalToChange(kind, units.get(id) ?? [], actor)

type Named = { name: string; divisionCode: string; townshipName: string; mayChange: boolean }
const paperOf = (row: PaperRow, { name, divisionCode, townshipName, mayChange }: Named): Paper => ({
  ...{ id: row.id, version: row.version, kind: row.kind, state: row.state, institution: row.institutionId, institutionName: maskPersonalData(name) },
  ...{ township: divisionCode, townshipName, actions: row.actionIds, values: valuesOf(row), draftedBy: row.draftedBy, draftedAt: row.draftedAt },
  ...{ issued: issuedOf(row), receipt: receiptOf(row), withdrawn: withdrawnOf(row), mayChange },
})

/** Papers as a page shows them, in the order given. */
export const paperReplies = async (tx: Tx, rows: readonly PaperRow[], actor: Actor): Promise<Paper[]> => {
  if (rows.length === 0) return []
  const { id, name, divisionCode, townshipPending, townshipStated } = institutions
  const places = await tx
    .select({ id, name, divisionCode, townshipPending, townshipStated })
    .from(institutions)
    .where(inArray(id, [...new Set(rows.map(({ institutionId }) => institutionId))]))
  const names = await divisionNames(
    tx,
    places.map((place) => place.divisionCode),
  )
  const units = await unitsOf(
    tx,
    rows.filter(({ state }) => state === 'drafted'),
  )
  const byId = new Map(places.map((place) => [place.id, { ...place, townshipName: townshipNameOf(place, names) }]))
  return rows.flatMap((row) => {
    const place = byId.get(row.institutionId)
    const mayChange = row.state === 'drafted' && refusalToPaper(row, units, actor) === null
    return place === undefined ? [] : [paperOf(row, { ...place, mayChange })]
  })
}

/** One paper as a page shows it. Throws `NotFound`. */
export const paperReply = async (tx: Tx, id: string, actor: Actor): Promise<Paper> => {
  const [reply] = await paperReplies(tx, [await findPaper(tx, id)], actor)
  if (reply === undefined) throw new NotFound()
  return reply
}
