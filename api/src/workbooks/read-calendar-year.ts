import type { Day } from '@silverguard/shared/days'
import type { CalendarProblem } from '@silverguard/shared/installation/calendar'
import { type Text, text } from '@silverguard/shared/text'
import { readDay } from '@silverguard/shared/workbooks/read-day'
import { saysNothing } from '@silverguard/shared/workbooks/reading'
import { fold } from '@silverguard/shared/workbooks/simplify'
import { filesInTurn } from './reading/files-in-turn.ts'
import { mergedDown } from './reading/merged-down.ts'
import { openTable } from './reading/open-sheet.ts'
import { blank, type Cell, cellWords, columnLetters, type Row, type Table } from './reading/table.ts'

const dayHeadings = ['日期', '日子', '公历日期', 'date', 'day'].map(fold)
const kindHeadings = ['安排', '安排(休/班)', '休/班', '休班', '放假安排', '放假调休', '类型', '性质', 'arrangement', 'off or working', 'kind', 'type'].map(fold)

/** 调休 alone may be either of the two, and is neither here. */
const kindsBySpelling = new Map<string, 'off' | 'working'>([
  ...['休', '放假', '休息', '休假', '假', '假日', '节假日', '法定节假日', '放假调休', 'off', 'day off', 'holiday', 'rest'].map(
    (word) => [fold(word), 'off'] as const,
  ),
  ...['班', '上班', '补班', '调休上班', '调班', '工作', '工作日', 'work', 'working', 'working day', 'workday'].map((word) => [fold(word), 'working'] as const),
])

/** One line of the file that could be read, and the cell that its day stands in. */
export type CalendarLine = { cell: string; kindCell: string; day: Day; kind: 'off' | 'working' }
export type CalendarFile = { lines: CalendarLine[]; problems: CalendarProblem[] }
type Columns = { day: number; kind: number }

/** Far more than a year has days. */
const greatestLines = 1_000

const columnsOf = ({ cells }: Row): Columns | undefined => {
  const folded = cells.map((cell) => fold(cellWords(cell)))
  const [day, kind] = [dayHeadings, kindHeadings].map((headings) => folded.findIndex((words) => headings.includes(words)))
  return day !== undefined && kind !== undefined && day >= 0 && kind >= 0 ? { day, kind } : undefined
}

const noDay = text('缺少日期', 'The day is missing')
const noKind = text('没有写明“休”或“班”', 'Neither 休 (off) nor 班 (working) is written')
const unclearKind = text('请写“休”或“班”', 'Write 休 (off) or 班 (working)')
const errorInCell = text('单元格里是错误值', 'The cell holds an error')

const readDayCell = (cell: Cell): { day: Day } | { message: Text } => {
  if (cell.kind === 'error') return { message: errorInCell }
  const read = readDay(cell)
  if (read.is === 'unreadable') return { message: read.message }
  return read.is === 'blank' ? { message: noDay } : { day: String(read.value) }
}

const readKindCell = (cell: Cell): { kind: 'off' | 'working' } | { message: Text } => {
  const words = cellWords(cell)
  const kind = kindsBySpelling.get(fold(words))
  return kind ? { kind } : { message: saysNothing(words) ? noKind : unclearKind }
}

const readLine = ({ row, cells }: Row, columns: Columns): CalendarFile => {
  const [dayCell, kindCell] = [cells[columns.day] ?? blank, cells[columns.kind] ?? blank]
  if (dayCell.kind === 'blank' && kindCell.kind === 'blank') return { lines: [], problems: [] }
  const [day, kind] = [readDayCell(dayCell), readKindCell(kindCell)]
  const cellOf = (column: number) => `${columnLetters(column)}${row}`
  const places = { cell: cellOf(columns.day), kindCell: cellOf(columns.kind) }
  if ('day' in day && 'kind' in kind) return { lines: [{ ...places, ...day, ...kind }], problems: [] }
  const problems = [
    ...('message' in day ? [{ cell: places.cell, value: cellWords(dayCell), message: day.message }] : []),
    ...('message' in kind ? [{ cell: places.kindCell, value: cellWords(kindCell), message: kind.message }] : []),
  ]
  return { lines: [], problems }
}

const tooMany = (row: number): CalendarProblem => ({
  cell: `A${row}`,
  value: '',
  message: text(`多于 ${greatestLines} 行,不是一年的安排`, `More than ${greatestLines} lines: not the arrangement of a year`),
})

/** The days below the first line that has both headings; every line there is read or a problem. */
const readSheets = async (table: Table): Promise<CalendarFile> => {
  for (const sheet of table.sheets.keys()) {
    const file: CalendarFile = { lines: [], problems: [] }
    const withMerged = mergedDown(await table.merged(sheet))
    let columns: Columns | undefined
    for await (const row of table.rows(sheet)) {
      const line = withMerged(row)
      if (columns) {
        const { lines, problems } = readLine(line, columns)
        file.lines.push(...lines)
        file.problems.push(...problems)
        if (file.lines.length + file.problems.length > greatestLines) return { lines: [], problems: [tooMany(row.row)] }
      } else columns = columnsOf(line)
    }
    if (columns) return file
  }
  const message = text('没有找到写有“日期”和“安排”的标题行', 'No heading line with 日期 (date) and 安排 (arrangement) was found')
  return { lines: [], problems: [{ cell: 'A1', value: '', message }] }
}

/** Reads a file that says which days of a year are off and which are worked. Throws `UnreadableFile` for one that is no table at all. */
export const readCalendarYear = (bytes: Uint8Array, fileName: string): Promise<CalendarFile> =>
  filesInTurn(async () => readSheets(await openTable(bytes, fileName)))
