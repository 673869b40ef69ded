import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { openTable } from '../../api/src/workbooks/reading/open-sheet.ts'
import { cellWords } from '../../api/src/workbooks/reading/table.ts'

type Workbook = { fileName: string; lines: string[][]; headings: string[]; records: string[][]; column: (heading: string) => string[] }

/** Presses what downloads a workbook and reads its first sheet: records are the numbered lines below the headings. */
export const downloadWorkbook = async (page: Page, press: Locator): Promise<Workbook> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press.click()])
  const fileName = download.suggestedFilename()
  const table = await openTable(await readFile(await download.path()), fileName)
  const lines: string[][] = []
  for await (const { cells } of table.rows(0)) lines.push(cells.map(cellWords))
  const place = lines.findIndex(([first]) => first === '序号')
  const headings = lines[place] ?? []
  const records = lines.slice(place + 1).filter(([first]) => /^\d+$/.test(first ?? ''))
  return { fileName, lines, headings, records, column: (heading) => records.map((record) => record[headings.indexOf(heading)] ?? '') }
}
