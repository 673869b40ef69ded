import { creditCodeKey } from '../institutions/credit-code.ts'
import { hear } from './recognise-columns.ts'
import { simplify } from './simplify.ts'

/** What a line below the headings is; only a `record` is taken in or refused, the others are no records. */
export type LineKind = 'record' | 'blank' | 'total' | 'signature' | 'heading'

const total = /^(本页|全区|全县|全市|全镇|本镇|本街道|各镇街)?(合计|小计|总计|共计|累计|总数|total|subtotal|grandtotal)([(::].*|数)?$/i
const signature =
  /^(填表人|填报人|填报单位|填报日期|填报时间|填表日期|填表单位|制表人?|制表日期|制表单位|审核人?|审批人?|复核人?|经办人|单位负责人|分管领导|领导签字|负责人签[字名]|负责人\(签[字名]\)|签[字名]|盖章|单位\(盖章\)|填表说明|审计链|auditchain|注|备注|说明|附注|第\d+页)([::(,,。].*|\d*[.、].*)?$/
const plain = (cell: string) => simplify(cell.normalize('NFKC')).replace(/\s/g, '')

/** No foot bears the 18 characters of a credit code. */
const isCode = (cell: string) => /^[\dA-Z]{18}$/.test(creditCodeKey(cell))

const countsUp = (cells: readonly string[]) =>
  cells.length >= 3 &&
  cells.every(
    (cell, at) => /^\(?\d{1,3}\)?$/.test(cell) && (at === 0 || Number(cell.replace(/\D/g, '')) === Number((cells[at - 1] ?? '').replace(/\D/g, '')) + 1),
  )

/**
 * `cells` are the line's words, `nameAt` the column of names (-1 if there is none), `mapped` says which columns are read,
 * `above` are the titles over the headings: pages that repeat them repeat no record.
 */
export const lineKind = (
  cells: readonly string[],
  nameAt: number,
  mapped: readonly boolean[],
  headings: readonly string[],
  above: ReadonlySet<string>,
): LineKind => {
  const filled = cells.map(plain).filter((cell) => cell !== '')
  const first = filled[0]
  if (first === undefined) return 'blank'
  const name = plain(cells[nameAt] ?? '')
  const named = name !== '' && !total.test(name) && !signature.test(name) && !/^\d+(家|个|所|处)?$/.test(name)
  if (!named && filled.slice(0, 3).some((cell) => total.test(cell))) return 'total'
  if (signature.test(first) && (!named || /[::]/.test(first)) && !cells.some((cell, at) => mapped[at] && isCode(cell))) return 'signature'
  if (filled.length === 1 && above.has(first)) return 'heading'
  const heard = hear(cells[nameAt] ?? '')
  if (heard?.target.to === 'particular' && heard.target.key === 'name' && filled.length > 1) return 'heading'
  if (name !== '' && name === plain(headings[nameAt] ?? '')) return 'heading'
  if (countsUp(filled)) return 'heading'
  const stated = cells.some((cell, at) => mapped[at] && cell.trim() !== '')
  if (!stated && filled.every((cell) => /^\d+$/.test(cell))) return 'blank'
  if (!stated && filled.length === 1) return 'signature'
  return 'record'
}
