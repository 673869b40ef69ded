import type { Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import type { Day } from '@silverguard/shared/days'
import type { FieldValues } from '@silverguard/shared/handling/contract'
import { fieldsOf, titleOf } from '@silverguard/shared/handling/measures'
import { provesAction, takenOver } from '@silverguard/shared/handling/papers/serving'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { openStates } from '@silverguard/shared/handling/vocabulary'
import { text } from '@silverguard/shared/text'
import { and, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import type { Change, Entry } from '../../audit/entry.ts'
import { keepEvents } from '../action-events.ts'
import type { ActionRow } from './paper-grounds.ts'
import type { PaperRow } from './queries.ts'

/** A paper as it was just issued. */
export type Issued = { paper: PaperRow; documentNo: string; on: Day; scan: string }
type By = { actor: Actor; now: Date; today: Day }

const greatestFiles = 50
const greatestLine = 2000

/** What the paper says that the action wants to know and nobody has filled in. */
const filledIn = ({ code, fields }: ActionRow, { paper, documentNo, on }: Issued, today: Day): FieldValues => {
  const { values } = paper
  const heldOn = values.heldOn ? values.heldOn : on
  const said = { documentNo, issuedOn: on, heldOn, addressee: values.addressee, attendees: values.attendees, until: values.until }
  const found = fieldsOf(code).flatMap(({ key, type, ahead }) => {
    const taken = takenOver[paper.kind][key]
    const value = taken === undefined ? undefined : said[taken]
    const fits = value !== undefined && value !== '' && value.length <= greatestLine && (type !== 'day' || ahead === true || value <= today)
    return fits && fields[key] === undefined ? [[key, value] as const] : []
  })
  return Object.fromEntries(found)
}

const withScan = ({ evidence }: ActionRow, { paper, scan }: Issued): string[] =>
  provesAction(paper.kind) && !evidence.includes(scan) && evidence.length < greatestFiles ? [...evidence, scan] : evidence

const changesOf = (filled: FieldValues, { evidence }: ActionRow, later: readonly string[]): Change[] => [
  ...Object.entries(filled).map(([key, after]) => ({ key, before: null, after })),
  ...(later.length > evidence.length ? [{ key: 'evidence', before: evidence.length > 0 ? evidence : null, after: later }] : []),
]

/** Who wrote a paper that proves what was done, and who issues it, close none of the actions that it serves. */
const withHands = ({ hands }: ActionRow, { kind, authors }: PaperRow, { accountId }: Actor): string[] =>
  provesAction(kind) ? [...new Set([...hands, ...authors, ...(accountId === null ? [] : [accountId])])] : hands

/** What is finished takes nothing over any more; who wrote the paper or issues it does not close it either. */
const markHands = async (tx: Tx, finished: readonly ActionRow[], paper: PaperRow, actor: Actor): Promise<void> => {
  for (const action of finished)
    await tx
      .update(actions)
      .set({ hands: withHands(action, paper, actor) })
      .where(eq(actions.id, action.id))
}

/** Gives the actions that run what the paper that was issued for them says, and notes it with each. */
export const serveActions = async (tx: Tx, issued: Issued, { actor, now, today }: By): Promise<Entry[]> => {
  const { paper, documentNo, on } = issued
  if (paper.actionIds.length === 0) return []
  const at = now.toISOString()
  const served = await tx
    .select()
    .from(actions)
    .where(and(inArray(actions.id, paper.actionIds), eq(actions.institutionId, paper.institutionId), inArray(actions.state, [...openStates])))
    .orderBy(actions.id)
  await markHands(
    tx,
    served.filter(({ state }) => state === 'done'),
    paper,
    actor,
  )
  const running = served.filter(({ state }) => state !== 'done')
  const word = paperKindWords[paper.kind]
  const entries: Entry[] = []
  for (const action of running) {
    const filled = filledIn(action, issued, today)
    const evidence = withScan(action, issued)
    const changes = changesOf(filled, action, evidence)
    await tx
      .update(actions)
      .set({ fields: { ...action.fields, ...filled }, evidence, hands: withHands(action, paper, actor), version: action.version + 1, changedAt: at })
      .where(eq(actions.id, action.id))
    const title = titleOf(action)
    entries.push({
      ...{ action: 'action.noted', subjectKind: 'institution', subjectId: action.institutionId, divisionCode: action.divisionCode },
      sentence: text(`${title.zh}:${on} 印发${word.zh}(${documentNo})`, `${title.en}: ${word.en.toLowerCase()} issued on ${on} (${documentNo})`),
      changes,
    })
  }
  const reason = text(`印发${word.zh}(${documentNo},${on})`, `${word.en} issued (${documentNo}, ${on})`)
  await keepEvents(
    tx,
    running.map((action) => ({ action, kind: 'note' as const, from: action.state, to: action.state, reason })),
    { actor, at },
  )
  return entries
}
