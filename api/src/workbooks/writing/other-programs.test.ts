import { cellWords } from '@silverguard/shared/workbooks/cell'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { openTable } from '../reading/open-sheet.ts'
import type { WrittenCell } from './sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

const style = {}
const cells: WrittenCell[] = [
  { kind: 'text', text: '=1+1', style },
  { kind: 'text', text: '甲 <&> "院"', style },
  { kind: 'number', number: 12.345678, style },
  { kind: 'boolean', value: false, style },
  { kind: 'blank', style },
  { kind: 'day', day: '2026-05-06', style: { format: 'yyyy-mm-dd' } },
]

it('what we write another library reads as it was meant', async () => {
  const bytes = await writeWorkbook([{ name: '名册', columns: [], rows: [{ cells }] }])
  const { sheets } = await readXlsx(bytes)
  expect(sheets[0]?.name).toBe('名册')
  const [text, escaped, number, no, blank, day] = sheets[0]?.rows[0] ?? []
  expect([text, escaped, number, no, blank ?? null]).toEqual(['=1+1', '甲 <&> "院"', 12.345678, false, null])
  expect(day instanceof Date && day.toISOString().slice(0, 10)).toBe('2026-05-06')
})

it('what another library writes we read as it was meant', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '名册',
        rows: [
          ['名称', '床位', '日期'],
          ['=甲', 30.5, new Date('2026-05-06T00:00:00Z')],
        ],
      },
    ],
  })
  const rows = []
  for await (const row of (await openTable(bytes, 'a.xlsx')).rows(0)) rows.push(row.cells.map(cellWords))
  expect(rows).toEqual([
    ['名称', '床位', '日期'],
    ['=甲', '30.5', '2026-05-06'],
  ])
})
