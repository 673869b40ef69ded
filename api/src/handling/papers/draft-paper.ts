import { isDeepStrictEqual } from 'node:util'
import type { Db, Tx } from '@silverguard/db/client'
import { actions, papers } from '@silverguard/db/schema/handling'
import { type Day, dayOf } from '@silverguard/shared/days'
import { refusalWords } from '@silverguard/shared/handling/lifecycle'
import type { draftPaper as endpoint } from '@silverguard/shared/handling/papers/contract'
import { draftedValues } from '@silverguard/shared/handling/papers/drafting'
import type { Drafting } from '@silverguard/shared/handling/papers/drafting-grounds'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { text } from '@silverguard/shared/text'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import type { Entry } from '../../audit/entry.ts'
import { recordedOnce } from '../../deliveries.ts'
import { Forbidden, Invalid } from '../../problems.ts'
import type { Recorded } from '../../recorded.ts'
import type { BodyOf, ReplyOf } from '../../serve.ts'
import { holdPlace } from '../hold-places.ts'
import { sentBefore } from '../sent-before.ts'
import { type ActionRow, paperGrounds, type WantedPaper } from './paper-grounds.ts'
import { paperReply, refusalToPaper, unitsOf } from './queries.ts'

type When = { actor: Actor; clock: () => Date }
type By = { actor: Actor; now: Date; today: Day }
type Body = BodyOf<typeof endpoint>
type Reply = ReplyOf<typeof endpoint>
type NewPaper = WantedPaper & { id: string }
const rowsAStatement = 500

/** Writes drafts of places that are held, their values from what is known of each place today; answers in the order given. Throws `Conflict`. */
export const writeDrafts = async (tx: Tx, wanted: readonly NewPaper[], { actor, now, today }: By): Promise<{ id: string; entry: Entry }[]> => {
  const grounds = await paperGrounds(tx, wanted, today)
  const by = { draftedAt: now.toISOString(), draftedBy: actor.name, authors: actor.accountId === null ? [] : [actor.accountId] }
  const drafts = wanted.map(({ id, place, kind, actions: served }, at) => ({
    ...{ id, institutionId: place.id, divisionCode: place.divisionCode, kind, actionIds: served.map((action) => action.id) },
    ...{ values: draftedValues(grounds[at] as Drafting), ...by },
  }))
  for (let start = 0; start < drafts.length; start += rowsAStatement) {
    const rows = drafts.slice(start, start + rowsAStatement)
    const written = await tx.insert(papers).values(rows).onConflictDoNothing({ target: papers.id }).returning({ id: papers.id })
    if (written.length < rows.length) throw sentBefore()
  }
  return drafts.map(({ id, kind, institutionId, divisionCode }) => {
    const word = paperKindWords[kind]
    const sentence = text(`拟制${word.zh}`, `Drafted: ${word.en.toLowerCase()}`)
    const changes = [{ key: 'paper', before: null, after: id }]
    return { id, entry: { action: 'paper.drafted', subjectKind: 'institution', subjectId: institutionId, divisionCode, sentence, changes } }
  })
}

/** The actions named, which have to be of the place, by due date. Throws `Invalid`. */
const demandOwnActions = async (tx: Tx, institution: string, ids: readonly string[]): Promise<ActionRow[]> => {
  if (ids.length === 0) return []
  const found = await tx
    .select()
    .from(actions)
    .where(and(eq(actions.institutionId, institution), inArray(actions.id, [...ids])))
    .orderBy(asc(actions.dueOn), asc(actions.id))
  if (found.length < new Set(ids).size) throw new Invalid([{ path: 'actions', message: '措施不属于这家机构 · not a measure of this place' }])
  return found
}

/** Throws `Conflict` where another paper bears the id. */
const alreadyDrafted = async (tx: Tx, institution: string, { id, kind, actions: ids }: Body, actor: Actor): Promise<Reply | undefined> => {
  const [row] = await tx.select().from(papers).where(eq(papers.id, id))
  if (row === undefined) return undefined
  if (row.institutionId !== institution || row.kind !== kind || !isDeepStrictEqual(new Set(row.actionIds), new Set(ids))) throw sentBefore()
  return paperReply(tx, id, actor)
}

const writeDraft = async (tx: Tx, institution: string, { id, kind, actions: ids }: Body, { actor, clock }: When): Promise<Recorded<Reply>> => {
  const place = await holdPlace(tx, institution)
  const now = clock()
  const served = await demandOwnActions(tx, institution, ids)
  const wanted = { id, kind, institutionId: institution, actionIds: served.map((action) => action.id) }
  const refusal = refusalToPaper(wanted, await unitsOf(tx, [wanted]), actor)
  if (refusal !== null) throw new Forbidden(refusalWords[refusal])
  const [drafted] = await writeDrafts(tx, [{ id, place, kind, actions: served }], { actor, now, today: dayOf(now) })
  if (drafted === undefined) throw new Error('a draft was asked for and none was written')
  return { result: await paperReply(tx, drafted.id, actor), entries: [drafted.entry] }
}

/**
 * Drafts a paper with the place's data filled in; asked for the same once more, nothing is drafted. Throws `NotFound`, `Forbidden` where
 * it is another's to write, `Invalid`, `Conflict`.
 */
export const draftPaper = (db: Db, institution: string, wanted: Body, when: When): Promise<Reply> =>
  recordedOnce(db, when.actor, {
    id: wanted.id,
    before: (tx) => alreadyDrafted(tx, institution, wanted, when.actor),
    first: (tx) => holdPlace(tx, institution),
    write: (tx) => writeDraft(tx, institution, wanted, when),
  })
