import type { Tx } from '@silverguard/db/client'
import { actionEvents, actions, plans } from '@silverguard/db/schema/handling'
import { byKey } from '@silverguard/shared/by-key'
import type { TimelineEntry } from '@silverguard/shared/handling/contract'
import { routineSupervision, titleOf } from '@silverguard/shared/handling/measures'
import { type ActionEventKind, actionEventWords } from '@silverguard/shared/handling/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { and, asc, desc, eq, inArray, notInArray } from 'drizzle-orm'
import { reasonOf } from './action-events.ts'
import { greatestEntries, type Told, withReason } from './timeline-entry.ts'

/** What the plan does, and not somebody to one action. */
const ofThePlan: readonly ActionEventKind[] = ['plan', 'add', 'lapse', 'resume', 'reschedule']

type Row = { event: typeof actionEvents.$inferSelect; action: Pick<typeof actions.$inferSelect, 'code' | 'fact' | 'title'> }

const inOneLine = (titles: readonly Text[]): Text => text(titles.map(({ zh }) => zh).join('、'), titles.map(({ en }) => en).join(', '))

/** Of a note the reason is what was noted; of an extension the days stand with it. */
const sentenceOf = (event: Row['event'], title: Text): Text => {
  const { kind, dueBefore, dueAfter } = event
  const [word, due] = [actionEventWords[kind], dueBefore && dueAfter]
  const sentence = text(`${word.zh}:${title.zh}`, `${word.en}: ${title.en}`)
  return withReason(due ? text(`${sentence.zh}(${dueBefore} → ${dueAfter})`, `${sentence.en} (${dueBefore} → ${dueAfter})`) : sentence, reasonOf(event))
}

const actedOf = ({ event, action }: Row): TimelineEntry => ({
  ...{ id: event.id, at: event.at, on: null, kind: 'acted', by: event.by, level: null, action: event.actionId },
  sentence: sentenceOf(event, titleOf(action)),
})

/** What one revision did to several actions is one entry. */
const plannedOf = (rows: readonly Row[], drawnUpAt: string | undefined): TimelineEntry[] =>
  [...byKey(rows, ({ event: { kind, at, by, reason } }) => [kind, at, by, reason].join('\n')).values()].map((same) => {
    const { event } = same[0]
    const titles = inOneLine(same.map(({ action }) => titleOf(action)))
    const drawnUp = event.kind === 'plan' && event.at === drawnUpAt
    const plain = same.length === 1 ? sentenceOf(event, titles) : sentenceOf({ ...event, dueBefore: null, dueAfter: null }, titles)
    return {
      ...{ id: event.id, at: event.at, on: null, kind: 'planned', by: event.by, level: null, action: same.length === 1 ? event.actionId : null },
      sentence: drawnUp ? text(`制定处置方案:${titles.zh}`, `Plan drawn up: ${titles.en}`) : plain,
    }
  })

/** The plan of a place that calls for nothing but routine supervision has no event of an action to tell of it. */
const drawnUpEmpty = ({ id, drawnUpAt }: typeof plans.$inferSelect): TimelineEntry => ({
  ...{ id, at: drawnUpAt, on: null, kind: 'planned', by: '', level: null, action: null },
  sentence: text(`制定处置方案:${routineSupervision.zh}`, `Plan drawn up: ${routineSupervision.en}`),
})

/** The latest events of a place that are the plan's doing, or are not. */
const eventsOf = (tx: Tx, id: string, whose: 'plan' | 'people'): Promise<Row[]> =>
  tx
    .select({ event: actionEvents, action: { code: actions.code, fact: actions.fact, title: actions.title } })
    .from(actionEvents)
    .innerJoin(actions, eq(actions.id, actionEvents.actionId))
    .where(and(eq(actionEvents.institutionId, id), (whose === 'plan' ? inArray : notInArray)(actionEvents.kind, [...ofThePlan])))
    .orderBy(desc(actionEvents.at), asc(actionEvents.id))
    .limit(greatestEntries)

/** What was done to the actions of a place. */
export const timelineOfActions: Told = async (tx: Tx, id) => (await eventsOf(tx, id, 'people')).map(actedOf)

/** What the plan of a place did. */
export const timelineOfPlan: Told = async (tx: Tx, id) => {
  const [plan] = await tx.select().from(plans).where(eq(plans.institutionId, id))
  if (plan === undefined) return []
  const first = and(eq(actionEvents.institutionId, id), eq(actionEvents.kind, 'plan'), eq(actionEvents.at, plan.drawnUpAt))
  const calledForSome = (await tx.select({ id: actionEvents.id }).from(actionEvents).where(first).limit(1)).length > 0
  return [...plannedOf(await eventsOf(tx, id, 'plan'), plan.drawnUpAt), ...(calledForSome ? [] : [drawnUpEmpty(plan)])]
}
