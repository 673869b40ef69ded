import type { Tx } from '@silverguard/db/client'
import { actions, plans } from '@silverguard/db/schema/handling'
import { byKey } from '@silverguard/shared/by-key'
import { dayOf } from '@silverguard/shared/days'
import { titleOf } from '@silverguard/shared/handling/measures'
import { callsOf, type Planned, type Revision, revise } from '@silverguard/shared/handling/plan'
import { openStates } from '@silverguard/shared/handling/vocabulary'
import { type Level, levelWords } from '@silverguard/shared/risk/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { newIdentifier } from '../identifier.ts'
import type { Follower } from '../institutions/followers.ts'
import { lockPlaces } from '../institutions/place-locks.ts'
import { type Happening, keepEvents } from './action-events.ts'
import { type Place, placesOf } from './hold-places.ts'
import { type MovedUnit, movedUnitsOf, movedUnitWords, seatsOfHandlers, writeMovedUnits } from './moved-units.ts'
import { groundsOf } from './plan-grounds.ts'
import { type Planning, plannedAction, planningOn } from './planned-actions.ts'

type PlanRow = typeof plans.$inferSelect
type ActionRow = typeof actions.$inferSelect
type By = { actor: Actor; now: Date }

const isOpen = ({ state }: ActionRow) => (openStates as readonly string[]).includes(state)
const asPlanned = (row: ActionRow): Planned => ({
  ...{ id: row.id, code: row.code, fact: row.fact, open: isOpen(row), planned: row.code !== 'own', lapsed: row.lapsedOn !== null },
})

const named = (items: readonly { code: ActionRow['code']; fact: ActionRow['fact'] }[]): Text => {
  const titles = items.map((item) => titleOf({ ...item, title: null }))
  return text(titles.map(({ zh }) => zh).join('、'), titles.map(({ en }) => en).join('; '))
}

type Followed = {
  place: Place
  plan: PlanRow | undefined
  own: readonly ActionRow[]
  calls: readonly string[]
  revision: Revision
  level: Level
  moved: readonly MovedUnit[]
  seats: ReadonlyMap<string, string>
}

const sentenceOf = ({ plan, level, own, revision: { add, lapse, resume }, moved }: Followed): Text => {
  const rows = new Map(own.map((row) => [row.id, row]))
  const word = levelWords[level]
  const of = (ids: readonly string[]) => named(ids.flatMap((id) => rows.get(id) ?? []))
  const parts = [
    plan === undefined
      ? text(`制定处置方案(${word.zh})`, `Drew up the plan (${word.en.toLowerCase()})`)
      : text(`调整处置方案(${word.zh})`, `Revised the plan (${word.en.toLowerCase()})`),
    ...(add.length > 0 ? [text(`增加:${named(add).zh}`, `added: ${named(add).en}`)] : []),
    ...(lapse.length > 0 ? [text(`不再要求:${of(lapse.map(({ id }) => id)).zh}`, `no longer called for: ${of(lapse.map(({ id }) => id)).en}`)] : []),
    ...(resume.length > 0 ? [text(`恢复列入:${of(resume).zh}`, `back on the plan: ${of(resume).en}`)] : []),
    ...movedUnitWords(moved),
  ]
  return text(parts.map(({ zh }) => zh).join(';'), parts.map(({ en }) => en).join('; '))
}

/** Which state of a place a plan has followed: the later of its last change and its last scoring. */
const stateOf = ({ changedAt, scoredAt }: Place): string => (changedAt > scoredAt ? changedAt : scoredAt)

const planEntry = (followed: Followed): Entry => ({
  ...{ action: followed.plan === undefined ? 'plan.drawn_up' : 'plan.revised', subjectKind: 'institution', subjectId: followed.place.id },
  ...{ divisionCode: followed.place.divisionCode, sentence: sentenceOf(followed) },
  changes: [{ key: 'plan', before: followed.plan?.calledFor ?? null, after: [...followed.calls] }],
})

const isRevised = ({ plan, revision, level, calls, place, moved }: Followed): boolean =>
  plan === undefined ||
  plan.level !== level ||
  plan.determinationId !== place.determinationId ||
  plan.calledFor.join() !== calls.join() ||
  revision.add.length + revision.lapse.length + revision.resume.length + moved.length > 0

const writePlan = async (tx: Tx, { place, plan, calls, level }: Followed, { at }: Planning): Promise<string> => {
  const columns = { level, determinationId: place.determinationId ?? '', calledFor: [...calls], revisedAt: at, followed: stateOf(place) }
  if (plan !== undefined) {
    await tx.update(plans).set(columns).where(eq(plans.id, plan.id))
    return plan.id
  }
  const id = newIdentifier()
  await tx.insert(plans).values({ id, institutionId: place.id, divisionCode: place.divisionCode, drawnUpAt: at, ...columns })
  return id
}

const mark = async (tx: Tx, { own, revision }: Followed, { today, at }: Planning): Promise<Happening[]> => {
  const rows = new Map(own.map((row) => [row.id, row]))
  const happening = (id: string, kind: 'lapse' | 'resume', reason: string | Text): Happening[] => {
    const row = rows.get(id)
    return row === undefined ? [] : [{ action: row, kind, from: row.state, to: row.state, reason }]
  }
  const marked: Happening[] = []
  for (const { id, why } of revision.lapse) {
    await tx.update(actions).set({ lapsedOn: today, lapsedWhy: why, version: sql`version + 1`, changedAt: at }).where(eq(actions.id, id))
    marked.push(...happening(id, 'lapse', why))
  }
  if (revision.resume.length > 0)
    await tx.update(actions).set({ lapsedOn: null, lapsedWhy: null, version: sql`version + 1`, changedAt: at }).where(inArray(actions.id, revision.resume))
  return [...marked, ...revision.resume.flatMap((id) => happening(id, 'resume', ''))]
}

const follow = async (tx: Tx, followed: Followed, planning: Planning, actor: Actor): Promise<Entry[]> => {
  const { plan, place, revision, moved, seats } = followed
  if (!isRevised(followed)) {
    if (plan !== undefined && plan.followed !== stateOf(place))
      await tx
        .update(plans)
        .set({ followed: stateOf(place) })
        .where(eq(plans.id, plan.id))
    return []
  }
  const planId = await writePlan(tx, followed, planning)
  const added = revision.add.map((item) => plannedAction(place, planId, item, planning))
  if (added.length > 0) await tx.insert(actions).values(added)
  const planned: Happening[] = added.map((action) => ({ action, kind: 'plan', from: null, to: 'todo' }))
  await keepEvents(tx, [...planned, ...(await mark(tx, followed, planning))], { actor, at: planning.at })
  await writeMovedUnits(tx, place, moved, planning, actor, seats)
  return [planEntry(followed)]
}

/**
 * Draws up the plans of places whose level is confirmed, and has those that stand follow level and facts: adds what is newly called
 * for, marks what no longer is, ends nothing. Answers with an entry a plan that moved. Locks the places.
 */
export const followPlans = async (tx: Tx, ids: readonly string[], { actor, now }: By): Promise<Entry[]> => {
  await lockPlaces(tx, ids)
  const places = (await placesOf(tx, ids)).filter(({ confirmedLevel }) => confirmedLevel !== null)
  if (places.length === 0) return []
  const found = places.map(({ id }) => id)
  const today = dayOf(now)
  const grounds = await groundsOf(tx, places, today)
  const all = await tx.select().from(actions).where(inArray(actions.institutionId, found))
  const [rows, seats] = [byKey(all, ({ institutionId }) => institutionId), await seatsOfHandlers(tx, all)]
  const standing = new Map((await tx.select().from(plans).where(inArray(plans.institutionId, found))).map((plan) => [plan.institutionId, plan]))
  const planning = await planningOn(tx, today, now)
  const entries: Entry[] = []
  for (const place of places) {
    const [of, level] = [grounds.get(place.id), place.confirmedLevel]
    if (of === undefined || level === null) continue
    const plan = standing.get(place.id)
    const own = rows.get(place.id) ?? []
    const before = plan?.calledFor ?? []
    const revision = revise(before, own.map(asPlanned), { ...of, level })
    const calls = callsOf(before, { ...of, level })
    const moved = await movedUnitsOf(tx, place, own, planning, seats, actor)
    entries.push(...(await follow(tx, { place, plan, own, calls, revision, level, moved, seats }, planning, actor)))
  }
  return entries
}

/** Has the plan of one place follow, where it has one. */
export const followPlan: Follower = (tx, institution, by) => followPlans(tx, [institution], by)
