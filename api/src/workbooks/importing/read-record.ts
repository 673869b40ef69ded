import type { FactKey, Facts } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { creditCodeWarnings } from '@silverguard/shared/institutions/credit-code'
import { isMasked, maskTelephone } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import type { CellProblem, ImportMapping } from '@silverguard/shared/workbooks/contract'
import { readCell } from '@silverguard/shared/workbooks/read-cell'
import { visible } from '@silverguard/shared/workbooks/reading'
import { cellWords, columnLetters, type Row } from '../reading/table.ts'
import type { RowScreening } from './row-screening.ts'

/** What a line of the file says; what it does not say, or not readably, is absent. */
export type RegisterRecord = {
  row: number
  id: string | undefined
  particulars: Partial<Omit<Particulars, 'township'>>
  /** The township as the file writes it. */
  township: string | undefined
  facts: Facts
  /** Facts that no cell says but the file as a whole. */
  ofFile: readonly FactKey[]
  /** Of a sheet that has a column for the day of a screening. */
  screening: RowScreening | undefined
  problems: CellProblem[]
  unreadable: number
  warnings: number
}

const longestShown = 200
const shown = (words: string) => (words.length > longestShown ? `${visible(words.slice(0, longestShown))}…` : visible(words))

/** A problem with a cell, by its place in the user's own file. */
export const cellProblem = (line: Row, at: number, headings: readonly string[], code: string, message: Text): CellProblem =>
  at < 0
    ? { row: line.row, column: null, heading: null, value: '', code, message }
    : { row: line.row, column: columnLetters(at), heading: headings[at] ?? null, value: shown(cellWords(line.cells[at])), code, message }

/** The column that is read as this, by its key or `id`, or -1. */
export const columnOf = (mapping: Pick<ImportMapping, 'columns'>, key: string): number =>
  mapping.columns.findIndex(({ target }) => ('key' in target ? target.key === key : target.to === 'id' && key === 'id'))

const withSuggestion = (message: Text, suggestion: string | undefined): Text =>
  suggestion ? text(`${message.zh};可能是 ${suggestion}`, `${message.en}; perhaps ${suggestion}`) : message

const mergedNumber = text(
  '与上方合并的单元格,按每行都是此数计;若是几家的合计,请拆开后分别填写',
  'Merged with the cell above and counted for each row; if it is a total of several places, unmerge it and enter each',
)

const maskedInPart = text(
  '打码的号码中夹有新填的号码,这一格未导入;请填写完整号码',
  'A new number stands among masked ones and the cell was not taken; enter every number in full',
)
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
/** What we showed masked says nothing when it comes back: what is stored stays. */
const holdsMask = (value: unknown): boolean => items(value).some((item) => typeof item === 'string' && isMasked(item))
/** A telephone typed in full beside masked ones would be lost without a word. */
const hidesMore = (value: unknown): boolean =>
  Array.isArray(value) && value.some((item) => typeof item === 'string' && !isMasked(item) && isMasked(maskTelephone(item)))

const prefixProblem = (record: RegisterRecord, line: Row, mapping: ImportMapping, headings: readonly string[]): CellProblem[] => {
  const { creditCode, registrationType } = record.particulars
  if (!creditCode || !registrationType) return []
  const warnings = creditCodeWarnings(creditCode, registrationType).filter((warning) => warning.code === 'prefix')
  return warnings.map((warning) => cellProblem(line, columnOf(mapping, 'creditCode'), headings, 'credit_code_prefix', warning.message))
}

/** Reads a line cell by cell. An unreadable cell leaves its fact unknown and is reported; the rest of the line stands. */
export const readRecord = (line: Row, mapping: ImportMapping, headings: readonly string[]): RegisterRecord => {
  const record: RegisterRecord = {
    ...{ row: line.row, id: undefined, particulars: {}, township: undefined, facts: {}, screening: undefined },
    ...{ ofFile: [], problems: [], unreadable: 0, warnings: 0 },
  }
  const screening: Record<string, unknown> = {}
  const particulars: Record<string, unknown> = {}
  const facts: Record<string, unknown> = { ...mapping.states }
  const inCells = new Set<string>()
  for (const [at, column] of mapping.columns.entries()) {
    const cell = line.cells[at]
    if (!cell || column.target.to === 'nothing') continue
    const reading = readCell(cell, column)
    if (reading.is === 'blank') continue
    if (reading.is === 'unreadable') {
      record.unreadable += 1
      record.problems.push(cellProblem(line, at, headings, reading.code, reading.message))
      if (column.target.to === 'screening' && column.target.key === 'screenedOn') screening.screenedOn = null
      continue
    }
    if (holdsMask(reading.value)) {
      if (hidesMore(reading.value)) {
        record.problems.push(cellProblem(line, at, headings, 'masked_in_part', maskedInPart))
        record.warnings += 1
      }
      continue
    }
    for (const remark of reading.remarks) record.problems.push(cellProblem(line, at, headings, remark.code, withSuggestion(remark.message, remark.suggestion)))
    record.warnings += reading.remarks.length
    if (cell.merged && typeof reading.value === 'number') {
      record.problems.push(cellProblem(line, at, headings, 'merged_number', mergedNumber))
      record.warnings += 1
    }
    if (column.target.to === 'id') record.id = String(reading.value)
    else if (column.target.to === 'fact') {
      facts[column.target.key] = reading.value
      inCells.add(column.target.key)
    } else if (column.target.to === 'screening') screening[column.target.key] = reading.value
    else if (column.target.key === 'township') record.township = String(reading.value)
    else particulars[column.target.key] = reading.value
  }
  record.particulars = particulars as RegisterRecord['particulars']
  record.facts = facts as Facts
  record.ofFile = (Object.keys(mapping.states) as FactKey[]).filter((key) => !inCells.has(key))
  if (columnOf(mapping, 'screenedOn') >= 0) record.screening = screening as RowScreening
  const prefix = prefixProblem(record, line, mapping, headings)
  record.problems.push(...prefix)
  record.warnings += prefix.length
  return record
}
