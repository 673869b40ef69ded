import { text } from '@silverguard/shared/text'
import { greatestUploadBytes } from '@silverguard/shared/workbooks/contract'
import { contentKind } from './content-kind.ts'
import { openCsv } from './csv-table.ts'
import type { Table } from './table.ts'
import { empty, nothingInIt, tooLarge, unknownExtension, wrongExtension } from './unreadable-file.ts'
import { openWorkbook } from './xlsx-table.ts'

const extensionsOf = { xlsx: ['.xlsx'], csv: ['.csv', '.tsv', '.tab', '.txt'] } as const
const oldExtensions = ['.xls', '.xlsm', '.xlsb', '.et', '.ods']

/** The name must say what the contents are, so that the file opens the same for everyone who gets it. */
const checkName = (fileName: string, really: 'xlsx' | 'csv') => {
  const extension = /\.[^./\\]+$/.exec(fileName.trim())?.[0].toLowerCase()
  if (extension === undefined || (extensionsOf[really] as readonly string[]).includes(extension)) return
  const known = [...extensionsOf.xlsx, ...extensionsOf.csv, ...oldExtensions].includes(extension)
  if (!known) throw unknownExtension(extension)
  const words = really === 'xlsx' ? text('Excel 工作簿(.xlsx)', 'an Excel workbook (.xlsx)') : text('文本表格(.csv)', 'separated text (.csv)')
  throw wrongExtension(extension, words, extensionsOf[really][0])
}

const holdsSomething = async (table: Table): Promise<boolean> => {
  for (const [index] of table.sheets.entries()) for await (const _ of table.rows(index)) return true
  return false
}

/**
 * Opens a register held in memory. What it is is told by its contents, not its name. Throws UnreadableFile with the reason
 * in words for whatever cannot be read, within seconds and in bounded memory.
 */
export const openTable = async (bytes: Uint8Array, fileName: string): Promise<Table> => {
  if (bytes.length === 0) throw empty()
  if (bytes.length > greatestUploadBytes) throw tooLarge(greatestUploadBytes / 1024 / 1024)
  const kind = contentKind(bytes)
  if (kind instanceof Error) throw kind
  const table = kind === 'zip' ? await openWorkbook(bytes) : openCsv(bytes)
  checkName(fileName, table.format)
  if (!(await holdsSomething(table))) throw nothingInIt()
  return table
}
