import { greatestLines } from '@silverguard/shared/handling/ledger/contract'
import { text } from '@silverguard/shared/text'
import { lineKind } from '@silverguard/shared/workbooks/line-kind'
import { lineKey } from '../handling/ledger/line-key.ts'
import { type ListColumns, listColumnsOf, type MoneyColumn } from './read-ledger-list-columns.ts'
import { amountsOfNobody, type ListLine, type ListProblem, readListLine } from './read-ledger-list-line.ts'
import { totalling } from './read-ledger-list-totals.ts'
import { filesInTurn } from './reading/files-in-turn.ts'
import { mergedDown } from './reading/merged-down.ts'
import { openTable } from './reading/open-sheet.ts'
import { cellWords, columnLetters, type Row, type Table } from './reading/table.ts'

/** A list as it was sent: the lines that could be read, and every cell that could not. */
export type LedgerList = { format: Table['format']; lines: ListLine[]; problems: ListProblem[] }

const headingsWithin = 30
const noHeadings = text('没有找到写有“姓名”和“应退金额”的标题行', 'No heading line with 姓名 (name) and 应退金额 (owed) was found')
const noLines = text('标题行下没有老年人', 'No elder stands below the heading line')
const tooMany = text(`多于 ${greatestLines} 行,请分开`, `More than ${greatestLines} lines; split the list`)
const noUnit = text('标题没有写明单位,请写成“应退金额(元)”或“(万元)”', 'The heading names no unit; write 元 (yuan) or 万元 (10,000 yuan)')

/** The same elder under the same contract twice; both rows are named. */
const twice = (lines: readonly ListLine[]): ListProblem[] => {
  const first = new Map<string, ListLine>()
  return lines.flatMap((line) => {
    const known = first.get(lineKey(line))
    if (known === undefined) {
      first.set(lineKey(line), line)
      return []
    }
    const rows = [known.row, line.row]
    return [
      {
        cell: line.cellOf('elder'),
        message: text(
          `第 ${rows[0]} 行和第 ${rows[1]} 行是同一人、同一合同;同名的请填写合同编号`,
          `Rows ${rows[0]} and ${rows[1]} are the same elder and contract; tell namesakes apart by their contracts`,
        ),
      },
    ]
  })
}

type Sheet = { lines: ListLine[]; problems: ListProblem[] }

/** Below its headings every line is an elder, a total that has to agree, or something without an amount that is no record (signatures, headings repeated). */
const readBelow = (columns: ListColumns, above: ReadonlySet<string>) => {
  const sheet: Sheet = { lines: [], problems: [...columns.problems] }
  const totals = totalling(columns)
  const unitless = new Set<MoneyColumn>()
  const mapped = columns.headings.map((_, at) => Object.values(columns.at).includes(at))
  return {
    take(line: Row): void {
      const kind = lineKind(line.cells.map(cellWords), columns.at.elder, mapped, columns.headings, above)
      if (kind !== 'record') {
        sheet.problems.push(...(kind === 'total' ? totals.check(line) : amountsOfNobody(columns, line)))
        return
      }
      const read = readListLine(columns, line)
      totals.take(read)
      sheet.problems.push(...read.problems)
      for (const column of read.unitless) unitless.add(column)
      if (read.line) sheet.lines.push(read.line)
    },
    isFull: () => sheet.lines.length > greatestLines || sheet.problems.length > greatestLines,
    end(): Sheet {
      const units = [...unitless].map((column) => ({ cell: `${columnLetters(columns.at[column] ?? 0)}${columns.row}`, message: noUnit }))
      return { lines: sheet.lines, problems: [...units, ...sheet.problems, ...twice(sheet.lines)] }
    },
  }
}

const readSheet = async (table: Table, index: number): Promise<Sheet | undefined> => {
  const withMerged = mergedDown(await table.merged(index))
  const above: string[] = []
  let below: ReturnType<typeof readBelow> | undefined
  for await (const row of table.rows(index)) {
    const line = withMerged(row)
    if (below) {
      below.take(line)
      if (below.isFull()) return { lines: [], problems: [{ cell: `A${line.row}`, message: tooMany }] }
      continue
    }
    const columns = listColumnsOf(line, above)
    if (columns) below = readBelow(columns, new Set(above))
    else if (line.row > headingsWithin) return undefined
    else above.push(...line.cells.map(cellWords).filter((cell) => cell !== ''))
  }
  return below?.end()
}

const second = (name: string) =>
  text(
    `工作表“${name}”还有内容;一个文件只能有一张名单,请只留名单所在的工作表`,
    `The sheet "${name}" has content too; a file holds one list: keep the sheet with the list alone`,
  )

/** Sheets beside the one that is read: what stands there would be lost without a word. */
const furtherSheets = async (table: Table, read: number): Promise<ListProblem[]> => {
  const problems: ListProblem[] = []
  for (const [index, name] of table.sheets.entries()) {
    if (index === read) continue
    for await (const { row } of table.rows(index)) {
      problems.push({ cell: `${name}!A${row}`, message: second(name) })
      break
    }
  }
  return problems
}

const readSheets = async (table: Table): Promise<LedgerList> => {
  for (const index of table.sheets.keys()) {
    const sheet = await readSheet(table, index)
    if (sheet === undefined) continue
    const isEmpty = sheet.lines.length === 0 && sheet.problems.length === 0
    const problems = [...(await furtherSheets(table, index)), ...(isEmpty ? [{ cell: 'A1', message: noLines }] : sheet.problems)]
    return { format: table.format, lines: sheet.lines, problems }
  }
  return { format: table.format, lines: [], problems: [{ cell: 'A1', message: noHeadings }] }
}

/** Reads an institution's own list of refunds. Throws `UnreadableFile` for a file that is no table at all. */
export const readLedgerListFile = (bytes: Uint8Array, fileName: string): Promise<LedgerList> =>
  filesInTurn(async () => readSheets(await openTable(bytes, fileName)))
