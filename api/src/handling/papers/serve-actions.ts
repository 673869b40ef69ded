import type { Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import type { Day } from '@silverguard/shared/days'
import type { FieldValues } from '@silverguard/shared/handling/contract'
import { fieldsOf, titleOf } from '@silverguard/shared/handling/measures'
import { provesAction, takenOver } from '@silverguard/shared/handling/papers/serving'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { runningStates } from '@silverguard/shared/handling/vocabulary'
import { text } from '@silverguard/shared/text'
import { and, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import type { Change, Entry } from '../../audit/entry.ts'
import { keepEvents } from '../action-events.ts'
import type { ActionRow } from './paper-grounds.ts'
import { type PaperRow, valuesOf } from './queries.ts'

/** A paper as it was just issued. */
export type Issued = { paper: PaperRow; documentNo: string; on: Day; scan: string }
type By = { actor: Actor; now: Date; today: Day }

const greatestFiles = 50
const greatestLine = 2000

/** What the paper says that the action wants to know and nobody has filled in. */
const filledIn = ({ code, fields }: ActionRow, { paper, documentNo, on }: Issued, today: Day): FieldValues => {
  const values = valuesOf(paper)
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

/** Who wrote a paper, and who issues it, write into the actions that it serves, and so close none of them. */
const withHands = ({ hands }: ActionRow, { authors }: PaperRow, { accountId }: Actor): string[] => [
  ...new Set([...hands, ...authors, ...(accountId === null ? [] : [accountId])]),
]

/** Gives the actions that run what the paper that was issued for them says, and notes it with each. */
export const serveActions = async (tx: Tx, issued: Issued, { actor, now, today }: By): Promise<Entry[]> => {
  const { paper, documentNo, on } = issued
  if (paper.actionIds.length === 0) return []
  const at = now.toISOString()
  const running = await tx
    .select()
    .from(actions)
    .where(and(inArray(actions.id, paper.actionIds), eq(actions.institutionId, paper.institutionId), inArray(actions.state, [...runningStates])))
    .orderBy(actions.id)
  const word = paperKindWords[paper.kind]
  const entries: Entry[] = []
  for (const action of running) {
    const filled = filledIn(action, issued, today)
    const evidence = withScan(action, issued)
    const changes = changesOf(filled, action, evidence)
    const hands = changes.length > 0 ? withHands(action, paper, actor) : action.hands
    await tx
      .update(actions)
      .set({ fields: { ...action.fields, ...filled }, evidence, hands, version: action.version + 1, changedAt: at })
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
