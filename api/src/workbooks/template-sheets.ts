import { type TemplateColumn, templateColumns, templateNotes } from '@silverguard/shared/workbooks/forms/import-template'
import { columnLetters } from './reading/table.ts'
import type { CellStyle } from './writing/cell-styles.ts'
import { rowHeight } from './writing/row-height.ts'
import type { Validation, WrittenCell, WrittenRow, WrittenSheet } from './writing/sheet.ts'

const lastLine = 5000
const heading: CellStyle = { bold: true, border: true, across: 'center', wrap: true, fill: 'F1F3F5' }
const required: CellStyle = { ...heading, fill: 'D0EBFF' }
const body: CellStyle = { border: true, wrap: true }
const formatOf: Partial<Record<TemplateColumn['entry']['is'], CellStyle>> = { code: { format: '@' }, day: { format: 'yyyy-mm-dd' } }
const dictionaryName = '字典'
/** Beyond this a program does not take a list written into the validation itself. */
const greatestInlineList = 200

const textCell = (words: string, style: CellStyle): WrittenCell => ({ kind: 'text', text: words, style })
const line = (words: readonly string[], widths: readonly number[], style: CellStyle): WrittenRow => ({
  cells: words.map((one) => textCell(one, style)),
  height: rowHeight(words.map((one, at) => ({ words: one, width: widths[at] ?? 10 }))),
})

type Dictionary = { heading: string; values: readonly string[] }[]

/** Lists that do not fit into a validation stand on the dictionary sheet, one a column. */
const listSource = (dictionary: Dictionary, name: string, values: readonly string[]): string => {
  const inline = values.join(',')
  if (name !== '镇(街道)' && inline.length <= greatestInlineList && values.every((value) => !/[,"]/.test(value))) return `"${inline}"`
  const letter = columnLetters(dictionary.length)
  dictionary.push({ heading: name, values })
  return `'${dictionaryName}'!$${letter}$2:$${letter}$${values.length + 1}`
}

const validationOf = (column: TemplateColumn, at: number, townships: readonly string[], dictionary: Dictionary): Validation => {
  const letter = columnLetters(at)
  const base = {
    range: `${letter}2:${letter}${lastLine}`,
    prompt: { title: column.heading.zh, words: `${column.meaning.zh}\n${column.allowed.zh}。不知道请留空。` },
  }
  const { entry } = column
  if (entry.is === 'choices') return { ...base, is: 'list', source: listSource(dictionary, column.heading.zh, entry.choices) }
  if (entry.is === 'township' && townships.length > 0) return { ...base, is: 'list', source: listSource(dictionary, '镇(街道)', townships), lenient: true }
  if (entry.is === 'whole' || entry.is === 'decimal') return { ...base, is: entry.is, from: '0' }
  if (entry.is === 'day') return { ...base, is: 'date', from: '1', lenient: true }
  return { ...base, is: 'any' }
}

const widthOf = ({ key, heading: { zh } }: TemplateColumn) => (key === 'name' || key === 'address' ? 26 : Math.min(22, Math.max(12, zh.length * 2)))

const registerSheet = (townships: readonly string[], dictionary: Dictionary): WrittenSheet => ({
  name: '名册',
  columns: templateColumns.map((column) => {
    const style = formatOf[column.entry.is]
    return { width: widthOf(column), ...(style ? { style } : {}) }
  }),
  rows: [{ cells: templateColumns.map((column) => textCell(column.heading.zh, column.key === 'name' ? required : heading)), height: 36 }],
  headingRow: 1,
  frozenColumns: 1,
  validations: templateColumns.map((column, at) => validationOf(column, at, townships, dictionary)),
  printing: { paper: 'A3', orientation: 'landscape', footer: '&C第 &P 页,共 &N 页' },
})

const helpWidths = [26, 44, 48, 30]
const helpSheet = (): WrittenSheet => ({
  name: '填写说明',
  columns: helpWidths.map((width) => ({ width })),
  rows: [
    { cells: [textCell('填写说明', { bold: true, size: 14 })], height: 26 },
    ...templateNotes.map((note, at): WrittenRow => {
      const words = `${at + 1}. ${note.zh}`
      return { cells: [textCell(words, { wrap: true })], across: [[0, helpWidths.length - 1]], height: rowHeight([{ words, width: 148 }]) }
    }),
    { ...line(['列名', '填什么', '允许的内容', '示例(虚构,请勿导入)'], helpWidths, heading), row: templateNotes.length + 3 },
    ...templateColumns.map((column) => line([column.heading.zh, column.meaning.zh, column.allowed.zh, column.example], helpWidths, body)),
  ],
  headingRow: templateNotes.length + 3,
  printing: { paper: 'A4', orientation: 'landscape', footer: '&C第 &P 页,共 &N 页' },
})

const dictionarySheet = (dictionary: Dictionary): WrittenSheet => ({
  name: dictionaryName,
  hidden: true,
  columns: dictionary.map(() => ({ width: 24 })),
  rows: Array.from({ length: Math.max(0, ...dictionary.map(({ values }) => values.length)) + 1 }, (_, at) => ({
    cells: dictionary.map(({ heading: title, values }): WrittenCell => {
      const words = at === 0 ? title : values[at - 1]
      return words === undefined ? { kind: 'blank', style: {} } : textCell(words, at === 0 ? { bold: true } : {})
    }),
  })),
})

/** The import template: an empty register with drop-downs, a help sheet, and the lists that the drop-downs need. */
export const templateSheets = (townships: readonly string[]): WrittenSheet[] => {
  const dictionary: Dictionary = []
  const register = registerSheet(townships, dictionary)
  return [register, helpSheet(), ...(dictionary.length > 0 ? [dictionarySheet(dictionary)] : [])]
}
