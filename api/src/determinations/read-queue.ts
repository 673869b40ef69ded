import { rowsOf, type Tx } from '@silverguard/db/client'
import { determinations, watches } from '@silverguard/db/schema/determinations'
import { institutions } from '@silverguard/db/schema/institutions'
import { type Day, dayOf } from '@silverguard/shared/days'
import type { readQueue as endpoint, QueueFilter, QueueRow } from '@silverguard/shared/determinations/contract'
import { type QueueReason, queueReasons } from '@silverguard/shared/determinations/vocabulary'
import { greatestOffset } from '@silverguard/shared/institutions/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { effective } from '@silverguard/shared/risk/wording'
import { text } from '@silverguard/shared/text'
import { inArray } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { Refused } from '../problems.ts'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { changedSince } from './changed-since.ts'
import { doubtsOfWaiting, type WaitingProposal } from './doubts-of-waiting.ts'
import { type DeterminationRow, determinationColumns } from './queries.ts'
import { countedQueue, partOfQueue, placesOfQueue, type Queued } from './queue-work.ts'

type Who = { actor: Actor; today: Day }
type Slice = { offset: number; limit: number }
type Place = typeof institutions.$inferSelect

const isOf = ({ accountId }: Actor, account: string): boolean => accountId !== null && account === accountId

const proposalOf = (row: DeterminationRow | undefined, actor: Actor): QueueRow['proposal'] =>
  row === undefined
    ? null
    : {
        ...{ id: row.id, level: row.proposedLevel, reason: maskPersonalData(row.proposalReason), by: row.proposedBy },
        ...{ own: isOf(actor, row.proposedAccount), at: row.proposedAt, sentBack: row.state === 'sent_back' ? maskPersonalData(row.reason) : null },
      }

const confirmedOf = ({ confirmedLevel: level, confirmedAt, determinationId }: Place, behind: ReadonlyMap<string, DeterminationRow>): QueueRow['confirmed'] =>
  level === null || confirmedAt === null ? null : { level, on: dayOf(new Date(confirmedAt)), by: behind.get(determinationId ?? '')?.decidedBy ?? '' }

/** Everything beside the rows themselves that a part of the queue shows, each in one query. */
const readBeside = async (tx: Tx, queued: readonly Queued[], places: readonly Place[]) => {
  const wanted = [...queued.flatMap(({ determination }) => determination ?? []), ...places.flatMap(({ determinationId }) => determinationId ?? [])]
  const behind = await tx.select(determinationColumns).from(determinations).where(inArray(determinations.id, wanted))
  const watched = await tx
    .select()
    .from(watches)
    .where(
      inArray(
        watches.id,
        queued.flatMap(({ watch, relapse }) => (relapse && watch !== null ? [watch] : [])),
      ),
    )
  return {
    behind: new Map(behind.map((row) => [row.id, row])),
    watched: new Map(watched.map((row) => [row.id, row])),
    changed: await changedSince(
      tx,
      places.filter(({ underReview }) => underReview),
    ),
    names: await divisionNames(
      tx,
      places.map(({ divisionCode }) => divisionCode),
    ),
    profile: (await activeEvaluator(tx)).ruleSet.profile,
  }
}

type Beside = Awaited<ReturnType<typeof readBeside>> & { waiting: ReadonlyMap<string, WaitingProposal>; actor: Actor }

const rowOf = (place: Place, queued: Queued, { behind, watched, changed, names, profile, waiting, actor }: Beside): QueueRow => {
  const watch = queued.relapse ? watched.get(queued.watch ?? '') : undefined
  return {
    ...{ institution: place.id, version: place.version, name: maskPersonalData(place.name) },
    ...{ township: place.divisionCode, townshipName: townshipNameOf(place, names) },
    ...{ standing: place.standing, level: place.level, couldReach: place.couldReach, status: place.status },
    matched: effective(
      place.verdict.matched.map(({ rule }) => rule),
      profile,
    ),
    confirmed: confirmedOf(place, behind),
    why: queueReasons.filter((reason) => queued[reason]),
    proposal: proposalOf(behind.get(queued.determination ?? ''), actor),
    doubts: waiting.get(place.id)?.doubts ?? [],
    changed: changed.get(place.id) ?? null,
    relapse: watch === undefined ? null : { releasedBy: watch.releasedBy, own: isOf(actor, watch.releasedAccount), releasedOn: watch.startsOn },
    lastScreenedOn: queued.last_screened_on,
  }
}

const readRows = async (tx: Tx, queued: readonly Queued[], waiting: ReadonlyMap<string, WaitingProposal>, actor: Actor): Promise<QueueRow[]> => {
  if (queued.length === 0) return []
  const places = await tx
    .select()
    .from(institutions)
    .where(
      inArray(
        institutions.id,
        queued.map(({ id }) => id),
      ),
    )
  const beside = { ...(await readBeside(tx, queued, places)), waiting, actor }
  const byId = new Map(places.map((place) => [place.id, place]))
  return queued.flatMap((each) => {
    const place = byId.get(each.id)
    return place === undefined ? [] : [rowOf(place, each, beside)]
  })
}

/** A part of the queue with its counts; `readQueue` by pages, and the export all of it. */
export const readQueuePart = async (tx: Tx, filter: QueueFilter, { actor, today }: Who, slice: Slice): Promise<ReplyOf<typeof endpoint>> => {
  const waiting = new Map((await doubtsOfWaiting(tx, placesOfQueue(filter), today)).map((each) => [each.institution, each]))
  const clear = [...waiting.values()].filter(({ doubts, proposedAccount }) => doubts.length === 0 && !isOf(actor, proposedAccount))
  const asked = { filter, actor, today, clear: clear.map(({ institution }) => institution) }
  const [counted] = rowsOf<Record<QueueReason | 'total', number>>(await tx.execute(countedQueue(asked)))
  if (counted === undefined) throw new Error('the queue was counted and nothing came back')
  const { total, ...counts } = counted
  const rows = await readRows(tx, rowsOf<Queued>(await tx.execute(partOfQueue(asked, slice))), waiting, actor)
  // What comes back to the one who asks is a relapse or was sent back: neither is clear.
  return { rows, total, counts, clear: filter.mine ? 0 : clear.length, asOf: today }
}

/** One page of what waits to be judged, each place once, most urgent reason first. */
export const readQueue = (tx: Tx, { page, size, ...filter }: QueryOf<typeof endpoint>, who: Who): Promise<ReplyOf<typeof endpoint>> => {
  const offset = (page - 1) * size
  if (offset >= greatestOffset) throw new Refused('narrow_filters', text('请缩小筛选范围', 'Please narrow the filters'))
  return readQueuePart(tx, filter, who, { offset, limit: size })
}
