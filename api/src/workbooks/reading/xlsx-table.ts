import { readNumberStyles } from './date-formats.ts'
import { readMergedRanges } from './merged-ranges.ts'
import { readSharedStrings } from './shared-strings.ts'
import { type SheetContext, sheetRows } from './sheet-rows.ts'
import type { MergedRange, Table } from './table.ts'
import { damaged } from './unreadable-file.ts'
import { readWorkbookParts } from './workbook-parts.ts'
import { readZip } from './zip-parts.ts'

/**
 * Opens an `.xlsx`. Read by our own hand and not by hucre, because a register needs what a value loses: the number as
 * written, whether a formula stood there, and a memory that no file can fill.
 */
export const openWorkbook = async (bytes: Uint8Array): Promise<Table> => {
  const zip = await readZip(bytes)
  const { sheets, sharedStrings, styles, since1904 } = await readWorkbookParts(zip)
  const context: SheetContext = {
    strings: sharedStrings === undefined ? [] : await readSharedStrings(zip.open(sharedStrings)),
    styles: styles === undefined ? [] : await readNumberStyles(zip.open(styles)),
    since1904,
  }
  const pathOf = (sheet: number) => {
    const chosen = sheets[sheet]
    if (!chosen) throw damaged()
    return chosen.path
  }
  const ranges = new Map<number, Promise<readonly MergedRange[]>>()
  return {
    format: 'xlsx',
    encoding: null,
    separator: null,
    sheets: sheets.map((sheet) => sheet.name),
    rows: (sheet, upTo) => sheetRows(zip.open(pathOf(sheet)), context, upTo),
    async merged(sheet) {
      const read = ranges.get(sheet) ?? readMergedRanges(zip.open(pathOf(sheet)))
      ranges.set(sheet, read)
      return read
    },
  }
}
