import { type Text, text } from '../text.ts'
import type { FieldValues } from './contract.ts'
import { actionDayFaults } from './day-order.ts'
import { type ActionCode, countedBy, fieldsOf } from './measures.ts'

export type Filled = {
  code: ActionCode
  fields: FieldValues
  result: string
  evidence: readonly string[]
  /** Of `ME`: whether what it establishes is known by now. */
  known: boolean
  /** Of a counted measure: whether anything that was counted, and stands, bears proof. */
  proved: boolean
}
export type Missing = { key: string; words: Text }

const lacking = (what: Text): Text => text(`缺${what.zh}`, `${what.en} is missing`)

/** Whether finishing asks for evidence of its own: what is counted has it with the counts, unless none of them bears any, as where none is owed. */
export const asksEvidence = ({ code, proved }: Pick<Filled, 'code' | 'proved'>): boolean => code !== 'ME' && (countedBy(code) === null || !proved)

/** What finishing an action still wants (handling.md): the fields of its measure, days that do not contradict each other, a result, evidence. */
export const missingOf = ({ code, fields, result, evidence, known, proved }: Filled): Missing[] => {
  if (code === 'ME') return known ? [] : [{ key: 'fact', words: text('情况尚未查明', 'It is not established yet') }]
  const missing: Missing[] = fieldsOf(code)
    .filter(({ key, required }) => required && (fields[key] ?? '') === '')
    .map(({ key, label }) => ({ key: `fields.${key}`, words: lacking(label) }))
  missing.push(...actionDayFaults(code, fields).map(({ key, words }) => ({ key: `fields.${key}`, words })))
  const { checksPlanned, checksDone } = fields
  if (code === 'MY2' && typeof checksPlanned === 'number' && typeof checksDone === 'number' && (checksDone < checksPlanned || checksPlanned === 0))
    missing.push({ key: 'fields.checksDone', words: text('抽查次数未达计划', 'Fewer checks than planned') })
  if (result === '') missing.push({ key: 'result', words: lacking(text('办理结果', 'The result')) })
  if (asksEvidence({ code, proved }) && evidence.length === 0) missing.push({ key: 'evidence', words: lacking(text('证明材料', 'Evidence')) })
  return missing
}
