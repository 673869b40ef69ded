import type { Tx } from '@silverguard/db/client'
import { determinations } from '@silverguard/db/schema/determinations'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Determination } from '@silverguard/shared/determinations/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { NotFound } from '../problems.ts'

const { proposedUpon, decidedUpon, ...narrow } = getTableColumns(determinations)
const verdict = sql`coalesce(${decidedUpon}, ${proposedUpon})`

/** A determination without its sheets, which are many times as long: of them only what the rules said. */
export const determinationColumns = {
  ...narrow,
  said: sql<Determination['upon']>`jsonb_build_object('standing', ${verdict} -> 'standing', 'level', ${verdict} #> '{verdict,level}',
    'status', ${verdict} #> '{verdict,status}', 'ruleSet', ${verdict} -> 'ruleSet', 'matched', jsonb_path_query_array(${verdict}, '$.verdict.matched[*].rule'))`,
}
export type DeterminationRow = Omit<typeof determinations.$inferSelect, 'proposedUpon' | 'decidedUpon'> & { said: Determination['upon'] }

type Place = { name: string; townshipName: string }

const decidedOf = (row: DeterminationRow): Determination['decided'] =>
  row.decidedAt === null || row.decidedBy === null
    ? null
    : {
        ...{ level: row.level, reason: maskPersonalData(row.reason), evidence: row.evidence, by: row.decidedBy, at: row.decidedAt },
        ...{ minutes: maskPersonalData(row.minutes), meeting: row.meetingId },
      }

const determinationOf = (row: DeterminationRow, { name, townshipName }: Place, { accountId }: Actor): Determination => {
  const { proposedLevel: level, proposalEvidence: evidence, proposedBy: by, proposedAt: at } = row
  return {
    ...{ id: row.id, institution: row.institutionId, institutionName: maskPersonalData(name), townshipName, state: row.state },
    proposed: { level, reason: maskPersonalData(row.proposalReason), evidence, by, at, own: accountId !== null && row.proposedAccount === accountId },
    decided: decidedOf(row),
    upon: row.said,
    previous: row.previous,
    movement: row.movement,
  }
}

/** Determinations as the asker sees them, in the order given. */
export const determinationReplies = async (tx: Tx, rows: readonly DeterminationRow[], actor: Actor): Promise<Determination[]> => {
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
  const byId = new Map(places.map((place) => [place.id, { name: place.name, townshipName: townshipNameOf(place, names) }]))
  return rows.flatMap((row) => {
    const place = byId.get(row.institutionId)
    return place === undefined ? [] : [determinationOf(row, place, actor)]
  })
}

/** One row. Throws `NotFound` also for one outside the scope. */
export const findDetermination = async (tx: Tx, id: string): Promise<DeterminationRow> => {
  const [row] = await tx.select(determinationColumns).from(determinations).where(eq(determinations.id, id))
  if (row === undefined) throw new NotFound()
  return row
}

/** One determination as the asker sees it. Throws `NotFound`. */
export const determinationReply = async (tx: Tx, id: string, actor: Actor): Promise<Determination> => {
  const [reply] = await determinationReplies(tx, [await findDetermination(tx, id)], actor)
  if (reply === undefined) throw new NotFound()
  return reply
}
