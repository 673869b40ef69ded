import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { type Day, dayOf } from '@silverguard/shared/days'
import type { Division } from '@silverguard/shared/divisions/contract'
import type { AnnexFilter, readScreeningProgress } from '@silverguard/shared/screenings/contract'
import { and, asc, gt } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { divisionNames, townshipsOf } from '../divisions/queries.ts'
import type { ReplyOf } from '../serve.ts'
import { type AnnexView, annexView, asOfView, inAnnex, latestScreenings } from './annex-view.ts'
import { confirmedAsOfView } from './confirmed-as-of-view.ts'
import { type CountedPlace, progressOf } from './progress-of.ts'

const partSize = 5000
const { id, divisionCode, townshipPending, facts, standing, foundThrough, startedOn, createdAt, confirmedLevel: confirmed } = institutions

/** Every place of 附件2 and 附件3 as far as 附件4 counts it, in parts. */
async function* countedPlaces(tx: Tx, view: AnnexView): AsyncGenerator<CountedPlace[]> {
  for (let after: string | undefined, full = true; full; ) {
    const found = await tx
      .select({ id, divisionCode, townshipPending, facts, standing, foundThrough, startedOn, createdAt, confirmed })
      .from(institutions)
      .where(and(inAnnex(view), after === undefined ? undefined : gt(id, after)))
      .orderBy(asc(id))
      .limit(partSize)
    after = found.at(-1)?.id
    full = found.length === partSize
    const rows = await asOfView(tx, view, found)
    const screenings = await latestScreenings(
      tx,
      view,
      rows.map((row) => row.id),
    )
    const confirmedThen = await confirmedAsOfView(tx, view, rows)
    yield rows.map((row) => ({
      ...row,
      confirmed: confirmedThen(row),
      createdOn: dayOf(new Date(row.createdAt)),
      township: row.townshipPending || row.divisionCode.length < 9 ? null : row.divisionCode.slice(0, 9),
      screenings: screenings.get(row.id)?.times ?? 0,
    }))
  }
}

/** The townships that have a row: those in scope under the filter, and any other where places lie, such as one that has ended. */
const townshipRows = async (tx: Tx, actor: Actor, view: AnnexView, found: Iterable<string | null>): Promise<(Division | null)[]> => {
  const present = await townshipsOf(tx, (await readHomeDistrict(tx)).code, actor.scope)
  const chosen = view.township?.length ? present.filter(({ code }) => view.township?.some((one) => code.startsWith(one) || one.startsWith(code))) : present
  const codes = [...found]
  const further = codes.filter((code): code is string => code !== null && chosen.every((division) => division.code !== code))
  const names = await divisionNames(tx, further)
  const all = [...chosen, ...further.map((code) => ({ code, name: names.get(code) ?? code }))]
  all.sort((one, other) => (one.code < other.code ? -1 : 1))
  return [...all, ...(codes.includes(null) ? [null] : [])]
}

/** 附件4: a row each township, one for places whose township is pending, and the sum of them. */
export const readProgress = async (tx: Tx, actor: Actor, filter: AnnexFilter, today: Day): Promise<ReplyOf<typeof readScreeningProgress>> => {
  const view = await annexView(tx, filter, today)
  const { count, rowOf, found, sum } = progressOf(view)
  for await (const places of countedPlaces(tx, view)) for (const place of places) count(place)
  const rows = (await townshipRows(tx, actor, view, found())).map(rowOf)
  return { rows, sum: sum(), asOf: view.asOf, campaignName: view.campaign.name }
}
