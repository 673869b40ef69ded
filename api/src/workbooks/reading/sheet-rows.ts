import { greatestColumns, greatestRows } from '@silverguard/shared/workbooks/contract'
import { writtenOf } from '@silverguard/shared/workbooks/decimal'
import { dayOfSerial, type NumberStyle } from './date-formats.ts'
import { greatestCellCharacters } from './limits.ts'
import { plainText } from './shared-strings.ts'
import { blank, type Cell, columnLetters, type Row } from './table.ts'
import { cellTooLong, damaged, tooManyColumns, tooManyRows } from './unreadable-file.ts'
import { attributesOf, readXml, type XmlHandler } from './xml-reader.ts'

/** Columns that a sheet can have at all; cells beyond are no work of a spreadsheet, blank ones neither. */
const sheetColumns = 16_384

/** What cells refer to. */
export type SheetContext = { strings: readonly string[]; styles: readonly NumberStyle[]; since1904: boolean }

/** 'AB12' or 'AB' → 27; -1 if it is no cell reference. */
export const columnOf = (reference: string): number => {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return at === 0 || at > 6 ? -1 : column - 1
}

/** A cell while its tags go by. */
type Pending = { column: number; type: string; style: number; formula: boolean; value: string; inline: string; hasInline: boolean }

const errorCell = (words: string): Cell => ({ kind: 'error', text: words })
const textCell = (words: string): Cell => (words.trim() === '' ? blank : { kind: 'text', text: words })

const numberCell = (raw: string, style: number, context: SheetContext): Cell => {
  const number = Number(raw)
  // 0x10 is a number to us alone.
  if (!Number.isFinite(number) || /[xob]/i.test(raw)) return errorCell(raw)
  const shown = context.styles[style]
  // People read 50%, and 0.5 would be taken for an amount.
  if (shown === 'percent') return textCell(`${writtenOf(number * 100)}%`)
  const date = shown === 'day' ? dayOfSerial(number, context.since1904) : undefined
  return date === undefined ? { kind: 'number', number, text: raw } : { kind: 'number', number, text: raw, date }
}

const readValue = (pending: Pending, context: SheetContext): Cell => {
  if (pending.type === 'inlineStr' || pending.hasInline) return textCell(plainText(pending.inline))
  const raw = pending.value.trim()
  switch (pending.type) {
    case 'str':
      return textCell(plainText(pending.value))
    case 's': {
      if (raw === '') return blank
      const words = context.strings[Number(raw)]
      return words === undefined ? errorCell(raw) : textCell(words)
    }
    case 'b':
      return raw === '' ? blank : { kind: 'boolean', value: raw === '1' || raw === 'true' }
    case 'e':
      return errorCell(raw === '' ? '#ERROR' : raw)
    case 'd':
      return textCell(raw)
    default:
      return raw === '' ? blank : numberCell(raw, pending.style, context)
  }
}

const cellOf = (pending: Pending, context: SheetContext): Cell => {
  const cell = readValue(pending, context)
  if (!pending.formula) return cell
  // A formula whose result was never saved is not a blank cell: something stands there that we cannot know.
  const unsaved = cell.kind === 'blank' && pending.type !== 'str'
  return { ...(unsaved ? errorCell('#FORMULA') : cell), formula: true }
}

/** Turns the tags of a sheet into rows; finished ones wait in `ready`. */
const rowHandler = (context: SheetContext, ready: Row[]): XmlHandler & { reached(): number } => {
  let row = 0
  let taken = 0
  let cells: Cell[] = []
  let column = -1
  let inSheetData = false
  let cell: Pending | undefined
  let capture: 'value' | 'inline' | undefined
  let phonetic = false
  const place = (at: number) => `${at >= sheetColumns ? '' : columnLetters(at)}${row}`

  const openCell = (source: string) => {
    const attributes = attributesOf(source)
    column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
    if (column < 0) throw damaged(attributes.r?.slice(0, 20))
    if (column >= sheetColumns) throw tooManyColumns(greatestColumns, place(column))
    cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), formula: false, value: '', inline: '', hasInline: false }
  }
  const closeCell = () => {
    if (!cell) return
    const read = cellOf(cell, context)
    if (read.kind !== 'blank') {
      if (cell.column >= greatestColumns) throw tooManyColumns(greatestColumns, place(cell.column))
      while (cells.length < cell.column) cells.push(blank)
      cells[cell.column] = read
    }
    cell = undefined
  }
  const closeRow = () => {
    if (cells.length === 0) return
    taken += 1
    if (taken > greatestRows) throw tooManyRows(greatestRows)
    ready.push({ row, cells })
    cells = []
  }

  return {
    reached: () => row,
    open(name, source) {
      if (name === 'sheetData') inSheetData = true
      if (!inSheetData) return
      if (name === 'c') openCell(source)
      else if (name === 'row') {
        const stated = attributesOf(source).r
        const next = stated === undefined ? row + 1 : Number(stated)
        if (!Number.isInteger(next) || next <= row) throw damaged(`row ${stated?.slice(0, 20)}`)
        row = next
        column = -1
      } else if (cell && name === 'f') cell.formula = true
      else if (name === 'v') capture = 'value'
      else if (cell && name === 'is') cell.hasInline = true
      else if (name === 'rPh') phonetic = true
      else if (name === 't' && cell?.hasInline && !phonetic) capture = 'inline'
    },
    close(name) {
      if (name === 'c') closeCell()
      else if (name === 'row') closeRow()
      else if (name === 'rPh') phonetic = false
      else if (name === 'v' || name === 't') capture = undefined
      else if (name === 'sheetData') inSheetData = false
    },
    text(words) {
      if (!cell || !capture) return
      cell[capture] += words
      if (cell[capture].length > greatestCellCharacters * 2) throw cellTooLong(greatestCellCharacters, place(cell.column))
    },
  }
}

/** The rows of one sheet as they stream by; at most a piece of them is in memory. */
export async function* sheetRows(part: AsyncIterable<Buffer>, context: SheetContext, upTo = Number.POSITIVE_INFINITY): AsyncGenerator<Row> {
  const ready: Row[] = []
  const handler = rowHandler(context, ready)
  for await (const _ of readXml(part, handler)) {
    yield* ready
    ready.length = 0
    if (handler.reached() > upTo) return
  }
}
