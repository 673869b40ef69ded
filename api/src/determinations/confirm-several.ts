import type { Tx } from '@silverguard/db/client'
import { determinations } from '@silverguard/db/schema/determinations'
import { institutions } from '@silverguard/db/schema/institutions'
import { type Day, dayOf } from '@silverguard/shared/days'
import type { confirmSeveral as endpoint } from '@silverguard/shared/determinations/contract'
import { faultsOfDecision } from '@silverguard/shared/determinations/deciding'
import { doubtWords } from '@silverguard/shared/determinations/vocabulary'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import { inArray } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { lockOwn } from '../institutions/lock-current.ts'
import { Conflict, NotFound } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { scoringEvaluator } from '../risk/active-evaluator.ts'
import type { BodyOf, ReplyOf } from '../serve.ts'
import type { Consequences } from './consequences.ts'
import { demandFaultless, demandPerson, groundsOf } from './demands.ts'
import { doubtsOfWaiting } from './doubts-of-waiting.ts'
import { demandAnother, type Waiting } from './hold-waiting.ts'
import { instantOfDecision } from './instant-of-decision.ts'
import { demandOpenMeeting } from './meetings.ts'
import { determinationColumns } from './queries.ts'
import { sheetsOf } from './sheet.ts'
import { writeDecision } from './write-decision.ts'

type Body = BodyOf<typeof endpoint>
type When = { actor: Actor; clock: () => Date }
/** `at`: where it stands among what was sent. */
type Held = Waiting & { at: number; version: number }

const proposals = async (tx: Tx, items: Body['items']) => {
  const ids = items.map(({ id }) => id)
  const rows = await tx.select(determinationColumns).from(determinations).where(inArray(determinations.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Each place is held before anything is asked of it, in one order, so that two who confirm at once never wait for each other. */
const holdAll = async (tx: Tx, items: Body['items'], actor: Actor): Promise<Held[]> => {
  const found = [...(await proposals(tx, items)).values()]
  const places = [...new Set(found.map(({ institutionId }) => institutionId))].sort()
  const rows = new Map<string, Waiting['row']>()
  for (const place of places) rows.set(place, await lockOwn(tx, actor, place))
  const held = await proposals(tx, items)
  return items.map(({ id, version }, at) => {
    const proposal = held.get(id)
    const row = rows.get(proposal?.institutionId ?? '')
    if (proposal === undefined || row === undefined) throw new NotFound()
    return { row, proposal, at, version }
  })
}

/** Throws `Conflict`, naming each of those that something stands against. */
const demandNone = (code: string, words: Text, against: readonly { held: Held; why: Text }[]): void => {
  if (against.length === 0) return
  const name = ({ row }: Held) => maskPersonalData(row.name)
  throw new Conflict(
    code,
    text(
      `${words.zh}:${against.map(({ held, why }) => `${name(held)}(${why.zh})`).join('、')}`,
      `${words.en}: ${against.map(({ held, why }) => `${name(held)} (${why.en})`).join('; ')}`,
    ),
    against.map(({ held, why }) => ({ path: `items.${held.at}`, message: `${why.zh} · ${why.en}` })),
  )
}

const said = (against: readonly Held[], why: Text) => against.map((held) => ({ held, why }))

const demandClear = async (tx: Tx, all: readonly Held[], today: Day): Promise<void> => {
  const ids = all.map(({ row }) => row.id)
  const waiting = new Map((await doubtsOfWaiting(tx, inArray(institutions.id, ids), today)).map((each) => [each.determination, each.doubts]))
  const against = all.flatMap((held) => {
    const doubts = waiting.get(held.proposal.id) ?? []
    const words = doubts.map((doubt) => doubtWords[doubt])
    return doubts.length === 0 ? [] : [{ held, why: text(words.map(({ zh }) => zh).join(','), words.map(({ en }) => en).join(', ')) }]
  })
  demandNone('in_doubt', text('有存疑的,请逐家定级', 'Decide what is in doubt one by one'), against)
}

const repeated = (items: Body['items']) => items.some(({ id }, at) => items.findIndex((other) => other.id === id) !== at)

/** Confirms proposals that nothing speaks against, each by a decision of its own, all or none. Throws `NotFound`, `Forbidden`, `Conflict`. */
export const confirmSeveral = async (
  tx: Tx,
  { items, meeting }: Body,
  { actor, clock, consequences }: When & { consequences: Consequences },
): Promise<Recorded<ReplyOf<typeof endpoint>>> => {
  if (repeated(items)) throw new Conflict('already_decided', text('同一条意见只能办理一次', 'The same proposal stands here twice'))
  await scoringEvaluator(tx)
  const all = await holdAll(tx, items, actor)
  const now = clock()
  const today = dayOf(now)
  await demandOpenMeeting(tx, meeting)
  const account = demandPerson(actor)
  for (const { proposal } of all) demandAnother(actor, proposal)
  const ended = all.filter(({ proposal }) => proposal.state !== 'proposed')
  demandNone('already_decided', text('有的意见已经办理', 'Some were dealt with already'), said(ended, text('已经办理', 'dealt with already')))
  const changed = all.filter(({ row, version }) => row.version !== version)
  demandNone(
    'stale_version',
    text('有的资料刚有变动,请刷新后再定级', 'Some have just changed; reload'),
    said(changed, text('资料刚有变动', 'has just changed')),
  )
  await demandClear(tx, all, today)
  const sheets = await sheetsOf(
    tx,
    all.map(({ row }) => row.id),
    today,
  )
  const entries: Entry[] = []
  for (const held of all) {
    const { row, proposal } = held
    const sheet = sheets.get(row.id)
    if (sheet === undefined) throw new Error(`the institution ${row.id} was held and has no sheet`)
    const decision = { level: proposal.proposedLevel, reason: '', evidence: [], minutes: '', meeting }
    const proposed = { level: proposal.proposedLevel, reason: proposal.proposalReason, evidence: proposal.proposalEvidence }
    demandFaultless(faultsOfDecision({ ...decision, proposed, isReviewer: actor.roles.includes('district_reviewer') }, groundsOf(row)))
    entries.push(await writeDecision(tx, held, sheet, decision, { actor, account, now }))
  }
  const followed = await consequences.follow(
    tx,
    all.map(({ row }) => row.id),
    { actor, now: new Date(Math.max(...all.map((held) => instantOfDecision(held, now).getTime()))) },
  )
  return { result: { confirmed: all.length }, entries: [...entries, ...followed] }
}
