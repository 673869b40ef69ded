import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx'

export type Sheet = { rows: CellValue[][] /** 0-based line of the headings. */; headings: number; column: (heading: string) => number }

/** The same workbook after another program has opened it, changed some cells of its first sheet and saved it. */
export const editedElsewhere = async (bytes: Uint8Array, edit: (sheet: Sheet) => void): Promise<Uint8Array> => {
  const [sheet] = (await readXlsx(bytes)).sheets
  if (!sheet) throw new Error('the workbook has no sheet')
  const { name, rows } = sheet
  const headings = rows.findIndex(([first]) => first === '序号')
  edit({ rows, headings, column: (heading) => (rows[headings] ?? []).indexOf(heading) })
  return writeXlsx({ sheets: [{ name, rows }] })
}
