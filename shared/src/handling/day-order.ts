import { type Text, text } from '../text.ts'
import { type ActionCode, fieldsOf } from './measures.ts'
import { type PaperKind, paperFields } from './papers/vocabulary.ts'

/** Days by their keys, the first never after the second: only what is so in every case. */
type Order = readonly [string, string]
const measureOrders: Partial<Record<ActionCode, readonly Order[]>> = {
  MO3: [
    ['orderedOn', 'timeLimit'],
    ['orderedOn', 'completedOn'],
  ],
  MR2: [['caseOpenedOn', 'judgedOn']],
}
const paperOrders: Partial<Record<PaperKind, readonly Order[]>> = {
  rectification_order: [['issuedOn', 'until']],
  interview_record: [['heldOn', 'issuedOn']],
  supervision_letter: [['issuedOn', 'until']],
  circular: [['issuedOn', 'until']],
  interview_notice: [['issuedOn', 'heldOn']],
}
/** The day that a paper bears, which is no field of its draft. */
const issuedOn = 'issuedOn'
const issuedOnWords = text('印发日期', 'Issued on')

type Values = Readonly<Record<string, unknown>>
/** The day to mend, by its key, and what is wrong with it. */
type DayFault = { key: string; words: Text }

const faultsOf = (orders: readonly Order[], fields: readonly { key: string; label: Text }[], values: Values): DayFault[] =>
  orders.flatMap(([first, second]): DayFault[] => {
    const [from, to] = [values[first], values[second]]
    if (typeof from !== 'string' || typeof to !== 'string' || to === '' || from <= to) return []
    const called = (wanted: string) => fields.find(({ key }) => key === wanted)?.label ?? issuedOnWords
    const [earlier, later] = [called(first), called(second)]
    if (second === issuedOn) return [{ key: first, words: text(`${earlier.zh}晚于${later.zh}`, `"${earlier.en}" is after "${later.en}"`) }]
    return [{ key: second, words: text(`${later.zh}早于${earlier.zh}`, `"${later.en}" is before "${earlier.en}"`) }]
  })

/** Days of an action's form that contradict each other; what is not filled in contradicts nothing. */
export const actionDayFaults = (code: ActionCode, fields: Values): DayFault[] => faultsOf(measureOrders[code] ?? [], fieldsOf(code), fields)

/** Fields of a paper that contradict the day on which it is issued. */
export const paperDayFaults = (kind: PaperKind, values: Values, on: string): DayFault[] =>
  faultsOf(paperOrders[kind] ?? [], paperFields[kind], { ...values, [issuedOn]: on })
