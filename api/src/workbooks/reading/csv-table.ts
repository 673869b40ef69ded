import { pipeline, Readable } from 'node:stream'
import { greatestColumns, greatestRows } from '@silverguard/shared/workbooks/contract'
import { CsvError, parse } from 'csv-parse'
import { separatorOf, statedSeparator } from './csv-separator.ts'
import { csvText, encodingOf, refuseBinary } from './csv-text.ts'
import { greatestCellCharacters, greatestLineCharacters } from './limits.ts'
import { blank, type Cell, columnLetters, type Row, type Table } from './table.ts'
import { cellTooLong, damaged, lineTooLong, openQuote, tooManyColumns, tooManyRows } from './unreadable-file.ts'

const headCharacters = 64 * 1024

/** `="0123"` is how programs keep leading zeros in a `.csv`: the text between the quotes. Anything else stays as written. */
const cellOf = (field: string): Cell => {
  if (field.trim() === '') return blank
  const kept = /^="((?:[^"]|"")*)"$/.exec(field)?.[1]
  return { kind: 'text', text: kept === undefined ? field : kept.replaceAll('""', '"') }
}

const rowOf = (row: number, record: readonly string[]): Row | undefined => {
  const cells = record.map(cellOf)
  while (cells.length > 0 && cells.at(-1)?.kind === 'blank') cells.pop()
  if (cells.length > greatestColumns) throw tooManyColumns(greatestColumns, `${columnLetters(cells.length - 1)}${row}`)
  const long = cells.findIndex((cell) => cell.kind === 'text' && cell.text.length > greatestCellCharacters)
  if (long >= 0) throw cellTooLong(greatestCellCharacters, `${columnLetters(long)}${row}`)
  return cells.length === 0 ? undefined : { row, cells }
}

const asRefusal = (error: unknown, row: number) => {
  if (!(error instanceof CsvError)) return error
  if (error.code === 'CSV_MAX_RECORD_SIZE') return lineTooLong(row)
  return error.code === 'CSV_QUOTE_NOT_CLOSED' ? openQuote(row) : damaged(error.message)
}

async function* recordRows(words: Iterable<string>, separator: string): AsyncGenerator<Row> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: greatestLineCharacters,
  })
  pipeline(Readable.from(words), parser, () => {}) // a failure ends the loop below with the same error
  let row = 0
  let taken = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1
      const read = rowOf(row, record)
      if (!read) continue
      taken += 1
      if (taken > greatestRows) throw tooManyRows(greatestRows)
      yield read
    }
  } catch (error) {
    throw asRefusal(error, row + 1)
  } finally {
    parser.destroy()
  }
}

function* skipping(words: Iterable<string>, length: number): Generator<string> {
  let left = length
  for (const piece of words) {
    yield piece.slice(left)
    left = Math.max(0, left - piece.length)
  }
}

/** Refuses a line without end before the parser makes a field of each separator in it. */
function* withLinesThatEnd(words: Iterable<string>): Generator<string> {
  let line = 1
  let length = 0
  for (const piece of words) {
    let from = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      length += end - from
      if (length > greatestLineCharacters) throw lineTooLong(line)
      length = 0
      line += 1
      from = end + 1
    }
    length += piece.length - from
    if (length > greatestLineCharacters) throw lineTooLong(line)
    yield piece
  }
}

/** Opens a text file of separated values; encoding and separator are found from its contents. */
export const openCsv = (bytes: Uint8Array): Table => {
  const encoding = encodingOf(bytes)
  let head = ''
  for (const piece of csvText(bytes, encoding)) {
    head += piece
    if (head.length > headCharacters) break
  }
  refuseBinary(head)
  const stated = statedSeparator(head)
  const separator = stated?.separator ?? separatorOf(head)
  return {
    format: 'csv',
    encoding,
    separator,
    sheets: ['CSV'],
    merged: async () => [],
    rows: () => recordRows(withLinesThatEnd(skipping(csvText(bytes, encoding), stated?.length ?? 0)), separator),
  }
}
