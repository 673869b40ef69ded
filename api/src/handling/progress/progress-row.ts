import type { institutions } from '@silverguard/db/schema/institutions'
import { byKey } from '@silverguard/shared/by-key'
import type { Day } from '@silverguard/shared/days'
import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import { countedBy, titleOf } from '@silverguard/shared/handling/measures'
import type { ProgressRow } from '@silverguard/shared/handling/progress/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import { yuanOf } from '../ledger/sums-of-places.ts'
import type { ActionAtEnd } from './actions-at-end.ts'
import type { MoneyAtEnd, PeopleAtEnd } from './counted-at-end.ts'
import { fieldWords } from './field-words.ts'
import type { ListedPlace } from './listed-in-month.ts'
import type { MonthView } from './month.ts'

/** What is known of a place at the end of a month. `watchedUntil`: the last day of the watch period that ran then. */
export type PlaceInMonth = {
  place: Pick<typeof institutions.$inferSelect, 'id' | 'name' | 'registration'>
  listed: ListedPlace
  township: string
  actions: readonly ActionAtEnd[]
  money: MoneyAtEnd | undefined
  people: PeopleAtEnd | undefined
  watchedUntil: Day | null
  thisMonth: Text
}

const registrationWords = (registration: string | null): Text | null =>
  factCatalogue.registration.choices.find(({ value }) => value === registration)?.label ?? null

/** The plan calls for it no longer, and nobody has finished it; while money is owed or people are left it stays work, as it cannot be dropped. */
const isIdle = ({ code, state, lapsed }: ActionAtEnd, { money, people }: Pick<PlaceInMonth, 'money' | 'people'>): boolean => {
  if (!lapsed || (state !== 'todo' && state !== 'doing')) return false
  const left = { refunds: money?.stillOwed ?? 0, resettlement: people?.stillToResettle ?? 0, assistance: 0 }
  const counted = countedBy(code)
  return counted === null || left[counted] <= 0
}

const stateWords = (actions: readonly ActionAtEnd[], idle: number, watchedUntil: Day | null): Text => {
  const counted = actions.filter(({ state }) => state !== 'dropped')
  const closed = counted.filter(({ state }) => state === 'closed').length
  const parts = [
    ...(counted.length === 0 ? [text('没有措施', 'No measures')] : []),
    ...(counted.length > 0 && closed === counted.length ? [text('已全部销号', 'All closed')] : []),
    ...(closed < counted.length ? [text(`办理中(已销号 ${closed}/${counted.length} 项)`, `In progress (${closed} of ${counted.length} closed)`)] : []),
    ...(idle > 0 ? [text(`另有 ${idle} 项方案不再要求`, `${idle} more no longer called for`)] : []),
    ...(watchedUntil ? [text(`观察期至 ${watchedUntil}`, `watched until ${watchedUntil}`)] : []),
  ]
  return text(parts.map(({ zh }) => zh).join(';'), parts.map(({ en }) => en).join('; '))
}

/** The measures of a unit that are due the same day, as one step; past that day it is no plan but late. */
const stepWords = ([first, ...others]: [ActionAtEnd, ...ActionAtEnd[]], asOf: Day, unitOf: (code: string) => Text): Text => {
  const titles = [first, ...others].map(titleOf)
  const [unit, zh, en] = [unitOf(first.unit), titles.map((title) => title.zh).join('、'), titles.map((title) => title.en).join(', ')]
  if (first.state === 'done') return text(`待销号:${zh}`, `To be closed: ${en}`)
  const day = first.dueOn
  return day < asOf
    ? text(`${unit.zh}已逾期(原期限 ${day}):${zh}`, `${unit.en}, overdue since ${day}: ${en}`)
    : text(`${unit.zh}:${zh}(${day} 前)`, `${unit.en}: ${en} (by ${day})`)
}

/** What is late first, then what is due, then what waits to be closed. */
const nextSteps = (actions: readonly ActionAtEnd[], { asOf }: MonthView, unitOf: (code: string) => Text): Text => {
  const open = actions.filter(({ state }) => state !== 'closed' && state !== 'dropped').sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const [done, due] = [open.filter(({ state }) => state === 'done'), open.filter(({ state }) => state !== 'done')]
  const steps = [...byKey(due, ({ unit, dueOn }) => `${dueOn} ${unit}`).values(), ...byKey(done, ({ state }) => state).values()]
  const words = steps.map((step) => stepWords(step, asOf, unitOf))
  return text(words.map(({ zh }) => zh).join(';'), words.map(({ en }) => en).join('; '))
}

/** A place as a row of 附件6. */
export const progressRow = (known: PlaceInMonth, view: MonthView, unitOf: (code: string) => Text): ProgressRow => {
  const { place, listed, township, actions, money, people, watchedUntil, thisMonth } = known
  const wanted = actions.filter((action) => !isIdle(action, known))
  return {
    institution: place.id,
    township,
    name: maskPersonalData(place.name),
    registration: registrationWords(place.registration),
    initialLevel: listed.initialLevel,
    level: listed.level,
    ...fieldWords(actions, view.to),
    refunds: money ? { owed: yuanOf(money.owed), refunded: yuanOf(money.refunded), stillOwed: yuanOf(money.stillOwed), elders: money.elders } : null,
    resettled: people?.resettled ?? null,
    assisted: people?.assisted ?? null,
    state: stateWords(wanted, actions.length - wanted.length, watchedUntil),
    leftOn: listed.leftOn,
    thisMonth,
    nextSteps: nextSteps(wanted, view, unitOf),
  }
}
