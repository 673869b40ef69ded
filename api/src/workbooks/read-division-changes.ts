import { DivisionCode } from '@silverguard/shared/divisions/contract'
import { type Text, text } from '@silverguard/shared/text'
import type { CellProblem } from '@silverguard/shared/workbooks/contract'
import { fold } from '@silverguard/shared/workbooks/simplify'
import { filesInTurn } from './reading/files-in-turn.ts'
import { openTable } from './reading/open-sheet.ts'
import { type Cell, cellWords, columnLetters, type Row, type Table } from './reading/table.ts'

const headings = {
  from: ['原代码', '旧代码', '原区划代码', '原行政区划代码', '变更前代码', '变更前区划代码', 'old code', 'former code', 'from'],
  to: ['新代码', '现代码', '新区划代码', '新行政区划代码', '变更后代码', '变更后区划代码', 'new code', 'to'],
  name: ['名称', '新名称', '区划名称', '新区划名称', '变更后名称', 'name', 'new name'],
} as const
type Column = keyof typeof headings
const columnNames = Object.keys(headings) as Column[]
export type CellPlace = { column: string | null; heading: string | null; value: string }

/** One line of the file; a code that is null was left blank. `cells` says where each stands. */
export type ChangeLine = { row: number; from: string | null; to: string | null; name: string | null; cells: Record<Column, CellPlace> }
export type ChangeFile = { lines: ChangeLine[]; problems: CellProblem[] }

export const problemAt = (row: number, place: CellPlace, code: string, message: Text): CellProblem => ({ row, ...place, code, message })
const wholeRow: CellPlace = { column: null, heading: null, value: '' }

const columnOf = new Map(columnNames.flatMap((name) => headings[name].map((heading) => [fold(heading), name] as const)))

const places = (row: Row): Partial<Record<Column, number>> => {
  const found: Partial<Record<Column, number>> = {}
  for (const [at, cell] of row.cells.entries()) {
    const column = columnOf.get(fold(cellWords(cell)))
    if (column !== undefined) found[column] ??= at
  }
  return found
}

/** The statistics bureau writes every code with 12 digits: zeros at the end stand for what is not named. */
const shortened = (digits: string): string => {
  if (digits.length === 12 && digits.endsWith('000000')) return digits.slice(0, 6)
  return digits.length >= 9 && digits.endsWith('000') ? digits.slice(0, -3) : digits
}

const wrongCode = (words: string): { code: string; message: Text } => {
  if (/^\d(\.\d+)?e\+?\d+$/i.test(words))
    return {
      code: 'digits_lost',
      message: text(
        '代码变成了科学记数,后面的数字已丢失;请把该列设为文本后重新填写',
        'The code has become scientific notation and lost digits; format the column as text and enter it anew',
      ),
    }
  if (/^\d+$/.test(words))
    return {
      code: 'wrong_length',
      message: text(`代码应为 6、9 或 12 位,这里是 ${words.length} 位`, `A code has 6, 9 or 12 digits; this one has ${words.length}`),
    }
  return { code: 'not_a_code', message: text('不是区划代码', 'Not a division code') }
}

const readCode = (cell: Cell | undefined): { code: string | null } | { code: string; message: Text } => {
  if (cell?.kind === 'error') return { code: 'spreadsheet_error', message: text('单元格里是错误值', 'The cell holds an error') }
  const words = cellWords(cell)
    .normalize('NFKC')
    .replace(/[\s'"]/g, '')
  if (/^[-—/]*$/.test(words)) return { code: null }
  const digits = /^\d+$/.test(words) ? shortened(words) : words
  return DivisionCode.safeParse(digits).success ? { code: digits } : wrongCode(words)
}

const readLine = ({ row, cells }: Row, at: Record<Column, number>, heading: Row): { line: ChangeLine; problems: CellProblem[] } => {
  const placeOf = (column: Column): CellPlace => ({
    column: columnLetters(at[column]),
    heading: cellWords(heading.cells[at[column]]),
    value: cellWords(cells[at[column]]),
  })
  const problems: CellProblem[] = []
  const code = (column: 'from' | 'to') => {
    const read = readCode(cells[at[column]])
    if (!('message' in read)) return read.code
    problems.push(problemAt(row, placeOf(column), read.code, read.message))
    return null
  }
  const from = code('from')
  const to = code('to')
  const name = cellWords(cells[at.name]).normalize('NFKC').trim() || null
  if (name !== null && name.length > 200) problems.push(problemAt(row, placeOf('name'), 'too_long', text('名称超过 200 字', 'More than 200 characters')))
  if (from === null && to === null && problems.length === 0)
    problems.push(problemAt(row, wholeRow, 'no_code', text('原代码和新代码至少填一个', 'Give the old code, the new one, or both')))
  return { line: { row, from, to, name, cells: { from: placeOf('from'), to: placeOf('to'), name: placeOf('name') } }, problems }
}

/** The changes on the first sheet that has the headings; a line whose cells cannot be read is a problem and no change. */
const readSheets = async (table: Table): Promise<ChangeFile> => {
  for (const sheet of table.sheets.keys()) {
    const file: ChangeFile = { lines: [], problems: [] }
    let columns: { at: Record<Column, number>; heading: Row } | undefined
    for await (const row of table.rows(sheet)) {
      if (columns) {
        const { line, problems } = readLine(row, columns.at, columns.heading)
        file.problems.push(...problems)
        if (problems.length === 0) file.lines.push(line)
        continue
      }
      const { from, to, name } = places(row)
      if (from !== undefined && to !== undefined && name !== undefined) columns = { at: { from, to, name }, heading: row }
    }
    if (columns && file.lines.length + file.problems.length > 0) return file
  }
  const message = text('没有找到这三列及其下的内容:原代码、新代码、名称', 'No rows found under the three columns 原代码, 新代码, 名称')
  return { lines: [], problems: [problemAt(1, wholeRow, 'no_headings', message)] }
}

/** Reads a file of code changes. Throws `UnreadableFile` for one that is no table at all. */
export const readDivisionChanges = (bytes: Uint8Array, fileName: string): Promise<ChangeFile> =>
  filesInTurn(async () => readSheets(await openTable(bytes, fileName)))
