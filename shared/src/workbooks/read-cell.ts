import { type FactKey, factCatalogue } from '../facts/catalogue.ts'
import { greatestResidents } from '../institutions/contract.ts'
import { creditCodeWarnings } from '../institutions/credit-code.ts'
import { type ParticularKey, particularCatalogue } from '../institutions/particulars.ts'
import { splitTelephones } from '../institutions/telephones.ts'
import { text } from '../text.ts'
import { type Cell, cellWords } from './cell.ts'
import type { ColumnMapping } from './contract.ts'
import { readChoice } from './read-choice.ts'
import { readDay } from './read-day.ts'
import { readCount, readDegrees, readMoney, readMonths } from './read-number.ts'
import { readScreeningCell } from './read-screening-cell.ts'
import { isNone, plain, readNames, readText } from './read-text.ts'
import { readYesNo } from './read-yes-no.ts'
import { blank, digitsLost, notUnderstood, type Reading, rounded, saysNothing, unreadable, value } from './reading.ts'
import { simplify } from './simplify.ts'

/** Above it a number no longer holds all of its digits (15 in spreadsheets). */
const longestNumber = 1e15
const lengths = { line: 500, words: 4000 }
const greatestItems = 20

const spreadsheetError = (cell: Cell) =>
  unreadable('spreadsheet_error', `表格中的公式没有可用结果(${cellWords(cell)})`, `A formula without a usable result (${cellWords(cell)})`)

/** A number or scientific notation in place of a code or telephone: the digits that are gone cannot be guessed. */
const lost = (cell: Cell): Reading | undefined => {
  if (cell.kind === 'number' && Math.abs(cell.number) >= longestNumber) return digitsLost
  return /^\d(\.\d+)?e\+?\d+$/i.test(plain(cell).normalize('NFKC')) ? rounded : undefined
}

const noCode = /^(无|暂无|没有|无代码|无证|无编码|未登记|未办理|未申领|待办|办理中|正在办理|none|nil|no)$/i
const readCreditCode = (cell: Cell): Reading => {
  const code = plain(cell)
  if (saysNothing(code) || noCode.test(simplify(code.normalize('NFKC')).replace(/\s/g, ''))) return blank
  const loss = lost(cell)
  if (loss) return loss
  if (code.length > lengths.line) return unreadable('too_long', `超过 ${lengths.line} 字`, `More than ${lengths.line} characters`)
  const remarks = creditCodeWarnings(code).map((warning) => ({ code: `credit_code_${warning.code}`, message: warning.message, suggestion: warning.suggestion }))
  return value(code, remarks)
}

const readTelephones = (cell: Cell): Reading => {
  const words = plain(cell)
  if (isNone(words)) return blank
  const loss = lost(cell)
  if (loss) return loss
  const numbers = splitTelephones(words)
  if (numbers.length === 0) return blank
  if (numbers.some((number) => number.length > lengths.line)) return unreadable('too_long', `超过 ${lengths.line} 字`, `More than ${lengths.line} characters`)
  return numbers.length <= greatestItems ? value(numbers) : value([words.slice(0, lengths.line)])
}

const stars: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 }
const readRating = (cell: Cell): Reading => {
  const words = plain(cell).normalize('NFKC').replace(/\s/g, '')
  if (isNone(words) || /^(未评|未评定|未参评|未评级|无星级|无等级)$/.test(simplify(words))) return blank
  if (/^[★☆⭐]+$/.test(words) && (words.match(/[★⭐]/g)?.length ?? 0) >= 1 && words.length <= 5) return value(words.match(/[★⭐]/g)?.length ?? 0)
  const rating = /^([1-5一二两三四五])(星|星级|级|级养老机构|星级养老机构)?$/.exec(simplify(words))?.[1]
  return rating ? value(stars[rating] ?? Number(rating)) : notUnderstood(text('1–5 星', '1 to 5 stars'))
}

const readId = (cell: Cell): Reading => {
  const id = plain(cell).toLowerCase()
  if (isNone(id)) return blank
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id) ? value(id) : notUnderstood(text('系统编号', 'a record id'))
}

const readParticular = (cell: Cell, key: ParticularKey): Reading => {
  const definition = particularCatalogue[key]
  switch (definition.type) {
    case 'choice':
      return readChoice(cell, key, definition.choices)
    case 'line':
    case 'township':
      return readText(cell, lengths.line, true)
    case 'words':
      return readText(cell, lengths.words, false)
    case 'names':
      return readNames(cell, { items: greatestItems, length: lengths.line })
    case 'telephones':
      return readTelephones(cell)
    case 'creditCode':
      return readCreditCode(cell)
    case 'day':
      return readDay(cell)
    case 'count':
      return readCount(cell, greatestResidents)
    case 'degrees':
      return readDegrees(cell, key === 'latitude' ? 90 : 180)
    case 'yesNo':
      return readYesNo(cell)
    case 'rating':
      return readRating(cell)
  }
}

const readFact = (cell: Cell, key: FactKey, unit: ColumnMapping['unit']): Reading => {
  const definition = factCatalogue[key]
  switch (definition.type) {
    case 'choice':
      return readChoice(cell, key, definition.choices)
    case 'boolean':
      return readYesNo(cell)
    case 'count':
      return readCount(cell)
    case 'money':
      return readMoney(cell, unit, key === 'monthlyFee')
    case 'months':
      return readMonths(cell)
  }
}

/**
 * What a cell of a column says. Nothing unreadable becomes 0 or "no": it comes back with its reason, and a blank cell or
 * one that says "not known" states nothing. Money is given in yuan; a township as the file writes it.
 */
export const readCell = (cell: Cell, { target, unit }: ColumnMapping): Reading => {
  if (target.to === 'nothing' || cell.kind === 'blank') return blank
  if (cell.kind === 'error') return spreadsheetError(cell)
  if (target.to === 'id') return readId(cell)
  if (target.to === 'screening') return readScreeningCell(cell, target.key)
  return target.to === 'particular' ? readParticular(cell, target.key) : readFact(cell, target.key, unit)
}
