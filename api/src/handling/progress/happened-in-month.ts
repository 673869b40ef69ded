import { rowsOf, type Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import { type Movement, movementWords } from '@silverguard/shared/determinations/vocabulary'
import { titleOf } from '@silverguard/shared/handling/measures'
import { type PaperKind, paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import type { ActionEventKind } from '@silverguard/shared/handling/vocabulary'
import { type Level, levelWords } from '@silverguard/shared/risk/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { sql } from 'drizzle-orm'
import { moneyWords } from '../ledger/money-words.ts'
import type { ActionAtEnd } from './actions-at-end.ts'
import { among } from './among.ts'
import type { MoneyAtEnd, PeopleAtEnd } from './counted-at-end.ts'
import type { MonthView } from './month.ts'

export type MonthEvent = { institution: string; action: string; kind: ActionEventKind; times: number }
export type MonthDecision = { institution: string; on: Day; level: Level; movement: Movement | null }
export type MonthPapers = { institution: string; kind: PaperKind; papers: number }

/** What happened to the actions of some places within the month, counted by action and kind. */
export const eventsInMonth = async (tx: Tx, ids: readonly string[], { start, end }: MonthView): Promise<MonthEvent[]> =>
  rowsOf<MonthEvent>(
    await tx.execute(sql`
      select institution_id as institution, action_id as action, kind, count(*)::int as times from action_events
      where institution_id in ${among(ids)} and at >= ${start} and at < ${end} group by institution_id, action_id, kind order by min(at), action_id`),
  )

/** Levels that were confirmed within the month, in their order. */
export const decisionsInMonth = async (tx: Tx, ids: readonly string[], { start, end }: MonthView): Promise<MonthDecision[]> =>
  rowsOf<MonthDecision>(
    await tx.execute(sql`
      select institution_id as institution, (decided_at at time zone 'Asia/Shanghai')::date::text as "on", level, movement from determinations
      where institution_id in ${among(ids)} and state = 'confirmed' and decided_at >= ${start} and decided_at < ${end} order by decided_at, id`),
  )

/** Papers issued within the month by the day that they bear; one recorded within it of an earlier day too. */
export const papersInMonth = async (tx: Tx, ids: readonly string[], { start, end, from, to }: MonthView): Promise<MonthPapers[]> =>
  rowsOf<MonthPapers>(
    await tx.execute(sql`
      select institution_id as institution, kind, count(*)::int as papers from papers
      where institution_id in ${among(ids)} and state = 'issued' and issued_on <= ${to} and issued_at < ${end} and (issued_on >= ${from} or issued_at >= ${start})
      group by institution_id, kind order by kind`),
  )

type Month = {
  actions: readonly ActionAtEnd[]
  events: readonly MonthEvent[]
  decisions: readonly MonthDecision[]
  papers: readonly MonthPapers[]
  money: MoneyAtEnd | undefined
  people: PeopleAtEnd | undefined
}

const when = (holds: boolean | undefined, words: Text): Text[] => (holds ? [words] : [])
const listed = (name: Text, parts: readonly Text[]): Text[] =>
  when(parts.length > 0, text(`${name.zh}:${parts.map(({ zh }) => zh).join('、')}`, `${name.en}: ${parts.map(({ en }) => en).join(', ')}`))
const times = (events: readonly MonthEvent[], kind: ActionEventKind) =>
  events.filter((event) => event.kind === kind).reduce((sum, event) => sum + event.times, 0)

/** Each action is named by the furthest that it came within the month. */
const actionSentences = ({ actions, events }: Month): Text[] => {
  const of = (...kinds: readonly ActionEventKind[]) => new Set(events.filter(({ kind }) => kinds.includes(kind)).map(({ action }) => action))
  const [ended, finished] = [of('close', 'drop'), of('finish')]
  const named = (name: Text, ids: ReadonlySet<string>, ...further: readonly ReadonlySet<string>[]) =>
    listed(name, actions.filter(({ id }) => ids.has(id) && !further.some((came) => came.has(id))).map(titleOf))
  const added = of('plan', 'add').size
  const [noted, escalated] = [times(events, 'note'), times(events, 'escalate')]
  return [
    ...when(added > 0, text(`列入措施 ${added} 项`, `measures planned: ${added}`)),
    ...named(text('开始办理', 'started'), of('start'), finished, ended),
    ...named(text('办结', 'finished'), finished, ended),
    ...named(text('销号', 'closed'), of('close')),
    ...named(text('退回', 'returned'), of('return'), ended),
    ...named(text('取消', 'dropped'), of('drop')),
    ...named(text('延期', 'extended'), of('extend'), ended),
    ...when(noted > 0, text(`记录进展 ${noted} 次`, `progress noted: ${noted}`)),
    ...when(escalated > 0, text(`催办 ${escalated} 次`, `escalated: ${escalated}`)),
  ]
}

const decisionWords = ({ on, level, movement }: MonthDecision): Text => {
  const [moved, word] = [movement === null ? text('定级', 'Level confirmed') : movementWords[movement], levelWords[level]]
  return text(`${on} ${moved.zh}(${word.zh})`, `${on} ${moved.en.toLowerCase()} (${word.en.toLowerCase()})`)
}

const papersWords = ({ kind, papers }: MonthPapers): Text => {
  const { zh, en } = paperKindWords[kind]
  return papers === 1 ? text(zh, en.toLowerCase()) : text(`${zh} ${papers} 份`, `${en.toLowerCase()} (${papers})`)
}

const countSentences = ({ money, people }: Month): Text[] => {
  const [refunded, settled] = [money?.refundedInMonth ?? 0, money?.settledInMonth ?? 0]
  const [resettled, assisted] = [people?.resettledInMonth ?? 0, people?.assistedInMonth ?? 0]
  return [
    ...when(refunded > 0, text(`清退 ${moneyWords(refunded).zh}`, `refunded ${moneyWords(refunded).en}`)),
    ...when(settled > 0, text(`其他方式结算 ${moneyWords(settled).zh}`, `otherwise settled ${moneyWords(settled).en}`)),
    ...when(resettled > 0, text(`安置 ${resettled} 人`, `resettled: ${resettled}`)),
    ...when(assisted > 0, text(`纳入社会救助 ${assisted} 人`, `taken into social assistance: ${assisted}`)),
  ]
}

/** 本月进展: what the month brought, in one sentence. */
export const monthSentence = (month: Month): Text => {
  const issued = listed(text('印发', 'issued'), month.papers.map(papersWords))
  const parts = [...month.decisions.map(decisionWords), ...actionSentences(month), ...issued, ...countSentences(month)]
  if (parts.length === 0) return text('本月无进展', 'Nothing this month')
  return text(parts.map(({ zh }) => zh).join(';'), parts.map(({ en }) => en).join('; '))
}
