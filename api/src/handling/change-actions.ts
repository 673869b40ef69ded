import type { Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import { type Day, dayOf } from '@silverguard/shared/days'
import { refusalFor, refusalWords, transitionTable } from '@silverguard/shared/handling/lifecycle'
import { titleOf } from '@silverguard/shared/handling/measures'
import { type ActionState, type Transition, transitionWords } from '@silverguard/shared/handling/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Change, Entry } from '../audit/entry.ts'
import type { Recorded } from '../recorded.ts'
import { keepEvents } from './action-events.ts'
import { doerOf } from './action-standing.ts'
import { calledOf, demandNone, type HeldAction, holdActions, type Items } from './hold-actions.ts'
import { sendNotices } from './send-notices.ts'
import { unmaskedTexts } from './unmasked-texts.ts'

export type When = { actor: Actor; clock: () => Date }
type Step = Exclude<Transition, 'extend'>
type Asked = { items: Items; reason?: string; result?: string }

const pastTense: Record<Step, string> = {
  start: 'action.started',
  finish: 'action.finished',
  close: 'action.closed',
  return: 'action.returned',
  drop: 'action.dropped',
}

/** Columns that a transition writes to all of its actions alike. */
const columnsOf = (step: Step, { reason = '', result = '' }: Asked, { actor, at }: { actor: Actor; at: string }): Record<string, unknown> => {
  const account = sql`${actor.accountId}::uuid`
  const hands = sql`case when ${account} = any(hands) then hands else hands || ${account} end`
  const ended = { endedBy: actor.name, endedAccount: actor.accountId, endedAt: at, endedReason: reason }
  const columns: Record<Step, Record<string, SQL | string | null>> = {
    start: { handlerAccount: actor.accountId, handlerName: actor.name, hands },
    finish: { hands, finishedBy: actor.name, finishedAccount: actor.accountId, finishedAt: at, ...(result === '' ? {} : { result }) },
    close: ended,
    return: { finishedBy: null, finishedAccount: null, finishedAt: null },
    drop: ended,
  }
  return columns[step]
}

/** A result given for all counts before it is written: finishing asks for one. */
const withResult = (held: HeldAction, result: string | undefined): HeldAction =>
  result ? { ...held, standing: { ...held.standing, missing: held.standing.missing.filter((key) => key !== 'result') } } : held

/** A result that was shown of one action, masked, is that one's; of several none was. Throws `Invalid`. */
const withNumbers = (asked: Asked, [first, ...others]: readonly HeldAction[]): Asked => {
  const shown = first === undefined || others.length > 0 ? '' : first.row.result
  return asked.result === undefined ? asked : { ...asked, ...unmaskedTexts({ result: asked.result }, { result: shown }) }
}

/** Throws `Conflict` that says of each action that may not be moved so why. */
export const demandAllowed = (transition: Transition, all: readonly HeldAction[], actor: Actor): void => {
  const doer = doerOf(actor)
  const word = transitionWords[transition]
  const against = all.flatMap((held) => {
    const refusal = refusalFor(transition, held.standing, doer)
    if (refusal === null) return []
    const missing = refusal === 'incomplete' ? held.missing.map(({ words }) => words) : []
    const why = refusalWords[refusal]
    return [{ held, why: missing.length === 0 ? why : text(missing.map(({ zh }) => zh).join(','), missing.map(({ en }) => en).join(', ')) }]
  })
  demandNone('refused', text(`有的不能${word.zh}`, `Some can not be moved by "${word.en.toLowerCase()}"`), against)
}

export const entryFor = ({ row, place }: HeldAction, action: string, sentence: Text, changes: readonly Change[]): Entry => ({
  ...{ action, subjectKind: 'institution', subjectId: place.id, divisionCode: row.divisionCode, sentence, changes },
})

const entryOf = (held: HeldAction, step: Step, to: ActionState, { reason = '', result = '' }: Asked): Entry => {
  const [title, word] = [titleOf(held.row), transitionWords[step]]
  const said = step === 'finish' ? result || held.row.result : reason
  return entryFor(held, pastTense[step], text(`${word.zh}:${title.zh}`, `${word.en}: ${title.en}`), [
    { key: 'actionState', before: held.row.state, after: to },
    ...(said === '' ? [] : [{ key: step === 'finish' ? 'result' : 'reason', before: null, after: said }]),
    ...(step === 'finish' && held.row.evidence.length > 0 ? [{ key: 'evidence', before: null, after: held.row.evidence }] : []),
  ])
}

/** Who handles it is told what others did with it. */
export const tellHandlers = (tx: Tx, all: readonly HeldAction[], wordsOf: (held: HeldAction) => Text, when: { actor: Actor; at: string }): Promise<void> =>
  sendNotices(
    tx,
    all.flatMap((held) => (held.row.handlerAccount === null ? [] : [{ account: held.row.handlerAccount, action: held.row, sentence: wordsOf(held) }])),
    when,
  )

/** Moves actions as the transition table says, all or none, each with an event and an entry of its own. Throws `NotFound`, `Conflict`, `Invalid`. */
export const changeActions = async (tx: Tx, step: Step, given: Asked, { actor, clock }: When): Promise<Recorded<{ changed: number }>> => {
  const today = (): Day => dayOf(clock())
  const held = (await holdActions(tx, given.items, today)).map((each) => (step === 'finish' ? withResult(each, given.result) : each))
  demandAllowed(step, held, actor)
  const asked = withNumbers(given, held)
  const { to } = transitionTable[step]
  if (to === null) throw new Error(`the transition ${step} leads nowhere`)
  const at = clock().toISOString()
  await tx
    .update(actions)
    .set({ state: to, version: sql`version + 1`, changedAt: at, ...columnsOf(step, asked, { actor, at }) })
    .where(
      inArray(
        actions.id,
        held.map(({ row }) => row.id),
      ),
    )
  const reason = asked.reason ?? ''
  await keepEvents(
    tx,
    held.map(({ row }) => ({ action: row, kind: step, from: row.state, to, reason })),
    { actor, at },
  )
  const word = transitionWords[step]
  const why = reason === '' ? text('', '') : text(`,理由:${reason}`, `, because: ${reason}`)
  if (step !== 'start' && step !== 'finish')
    await tellHandlers(tx, held, (each) => text(`${word.zh}:${calledOf(each).zh}${why.zh}`, `${word.en}: ${calledOf(each).en}${why.en}`), { actor, at })
  return { result: { changed: held.length }, entries: held.map((each) => entryOf(each, step, to, asked)) }
}
