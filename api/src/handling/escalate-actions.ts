import type { Tx } from '@silverguard/db/client'
import { escalations } from '@silverguard/db/schema/handling'
import { byKey } from '@silverguard/shared/by-key'
import { dayOf } from '@silverguard/shared/days'
import type { escalateActions as endpoint } from '@silverguard/shared/handling/contract'
import { titleOf } from '@silverguard/shared/handling/measures'
import { paperKindWords, paperOfStep } from '@silverguard/shared/handling/papers/vocabulary'
import { type LadderStep, ladderStepWords } from '@silverguard/shared/handling/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { newIdentifier } from '../identifier.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf, ReplyOf } from '../serve.ts'
import { keepEvents } from './action-events.ts'
import { entryFor, type When } from './change-actions.ts'
import { calledOf, demandNone, type HeldAction, holdActions } from './hold-actions.ts'
import { ladderOf, stepsDraftedOf, stepsTakenOf } from './ladder-steps.ts'
import { writeDrafts } from './papers/draft-paper.ts'
import { type Planning, planningOn } from './planned-actions.ts'
import { sendNotices } from './send-notices.ts'
import { recipientsOf } from './whom-to-remind.ts'

type By = { actor: Actor; now: Date; today: string }
const rowsAStatement = 500

/** Why the step is not the one to take now; undefined where it is. */
const against = (step: LadderStep, next: ReturnType<typeof ladderOf>): Text | undefined => {
  if (next === null) return text('没有到期的催办步骤', 'No step is due')
  const word = ladderStepWords[next.step]
  if (next.step !== step) return text(`下一步是${word.zh}`, `the next step is: ${word.en.toLowerCase()}`)
  if (next.drafted) return text('已起草', 'drafted already')
  return next.due ? undefined : text(`${next.from} 起方可${word.zh}`, `not due before ${next.from}`)
}

const demandDue = async (tx: Tx, held: readonly HeldAction[], step: LadderStep, planning: Planning): Promise<void> => {
  const ids = held.map(({ row }) => row.id)
  const [taken, drafted] = [await stepsTakenOf(tx, ids), await stepsDraftedOf(tx, ids)]
  const { zh, en } = ladderStepWords[step]
  const refused = held.flatMap((each) => {
    const { id } = each.row
    const why = against(step, ladderOf(each.row, { taken: taken.get(id) ?? [], drafted: drafted.get(id) ?? [] }, planning))
    return why === undefined ? [] : [{ held: each, why }]
  })
  demandNone('refused', text(`有的现在不能${zh}`, `Some can not be escalated now: ${en.toLowerCase()}`), refused)
}

/** One paper for each institution and unit; answers with the paper of each action. The reminder has none. */
const draftPapers = async (tx: Tx, held: readonly HeldAction[], step: LadderStep, by: By) => {
  const [paperOf, entries, kind] = [new Map<string, string>(), [] as Entry[], paperOfStep[step]]
  if (kind === null) return { paperOf, entries }
  const wanted = [...byKey(held, ({ row }) => `${row.institutionId} ${row.unitCode}`).values()].map((same) => ({
    id: newIdentifier(),
    place: same[0].place,
    kind,
    actions: same.map(({ row }) => row),
  }))
  for (const [at, { id, entry }] of (await writeDrafts(tx, wanted, by)).entries()) {
    for (const row of wanted[at]?.actions ?? []) paperOf.set(row.id, id)
    entries.push(entry)
  }
  return { paperOf, entries }
}

const sentenceOf = (held: HeldAction, step: LadderStep): Text => {
  const [called, kind, { zh, en }] = [calledOf(held), paperOfStep[step], ladderStepWords[step]]
  const drafted = kind === null ? text('', '') : text(`(${paperKindWords[kind].zh}已起草)`, ` (${paperKindWords[kind].en.toLowerCase()} drafted)`)
  return text(`${zh}${drafted.zh}:${called.zh},期限 ${held.row.dueOn},已逾期`, `${en}${drafted.en}: ${called.en}, was due ${held.row.dueOn}`)
}

const entryOf = (held: HeldAction, step: LadderStep, told: readonly string[]): Entry => {
  const [title, { zh, en }] = [titleOf(held.row), ladderStepWords[step]]
  const nobody = told.length > 0 ? text('', '') : text('(没有其他在用的经办账户,无人收到通知)', ' (there is no other active officer: nobody was told)')
  return entryFor(held, 'action.escalated', text(`${zh}:${title.zh}${nobody.zh}`, `${en}: ${title.en}${nobody.en}`), [
    { key: 'ladderStep', before: null, after: ladderStepWords[step].zh },
    { key: 'dueOn', before: null, after: held.row.dueOn },
    ...(told.length > 0 ? [{ key: 'told', before: null, after: told }] : []),
  ])
}

const writeSteps = async (tx: Tx, held: readonly HeldAction[], step: LadderStep, paperOf: ReadonlyMap<string, string>, { actor, now, today }: By) => {
  const raised = { step, raisedAt: now.toISOString(), raisedBy: actor.name, takenOn: paperOfStep[step] === null ? today : null }
  for (let start = 0; start < held.length; start += rowsAStatement)
    await tx.insert(escalations).values(
      held.slice(start, start + rowsAStatement).map(({ row }) => ({
        ...{ id: newIdentifier(), institutionId: row.institutionId, divisionCode: row.divisionCode, actionId: row.id },
        ...{ ...raised, paperId: paperOf.get(row.id) ?? null },
      })),
    )
}

/**
 * Takes the step of the ladder that is due, of all or none. The reminder is taken as it is sent; of every other step the paper is drafted,
 * and it is taken when that is issued. Throws `NotFound`, `Conflict` that names those for which it is not the step, or drafted already.
 */
export const escalateActions = async (
  tx: Tx,
  { items, step }: BodyOf<typeof endpoint>,
  { actor, clock }: When,
): Promise<Recorded<ReplyOf<typeof endpoint>>> => {
  const held = await holdActions(tx, items, () => dayOf(clock()))
  const now = clock()
  const [by, at] = [{ actor, now, today: dayOf(now) }, now.toISOString()]
  await demandDue(tx, held, step, await planningOn(tx, by.today, now))
  const { paperOf, entries } = await draftPapers(tx, held, step, by)
  await writeSteps(tx, held, step, paperOf, by)
  const reason = ladderStepWords[step]
  await keepEvents(
    tx,
    held.map(({ row }) => ({ action: row, kind: 'escalate' as const, from: row.state, to: row.state, reason })),
    { actor, at },
  )
  const recipients = await recipientsOf(tx, held)
  // Nobody is told what they did themselves, so who takes the step is not counted as reached.
  const told = (held: HeldAction) => (recipients.get(held.row.id) ?? []).filter(({ account }) => account !== actor.accountId)
  await sendNotices(
    tx,
    held.flatMap((each) => told(each).map(({ account }) => ({ account, action: each.row, sentence: sentenceOf(each, step) }))),
    { actor, at },
  )
  const own = held.map((each) =>
    entryOf(
      each,
      step,
      told(each).map(({ name }) => name),
    ),
  )
  const untold = held.filter((each) => told(each).length === 0).length
  return { result: { changed: held.length, papers: [...new Set(paperOf.values())], untold }, entries: [...entries, ...own] }
}
