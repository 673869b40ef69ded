import { factKeys } from '@silverguard/shared/facts/catalogue'
import { particularKeys } from '@silverguard/shared/institutions/particulars'
import { cellWords } from '@silverguard/shared/workbooks/cell'
import { templateColumns } from '@silverguard/shared/workbooks/forms/import-template'
import { expect, it } from 'vitest'
import { openTable } from './reading/open-sheet.ts'
import { templateSheets } from './template-sheets.ts'
import { writeWorkbook } from './writing/write-workbook.ts'

const townships = Array.from({ length: 60 }, (_, at) => `虚构第${at + 1}镇`)

it('asks for every particular and every fact, once, under the catalogue’s headings', async () => {
  expect(templateColumns.map(({ key }) => key)).toEqual([...particularKeys, ...factKeys])
  const table = await openTable(await writeWorkbook(templateSheets(townships)), 'template.xlsx')
  expect(table.sheets).toEqual(['名册', '填写说明', '字典'])
  const rows = []
  for await (const { cells } of table.rows(0)) rows.push(cells.map(cellWords))
  expect(rows).toEqual([templateColumns.map(({ heading }) => heading.zh)])
})

it('lets nothing be chosen that the validation could not hold, and keeps codes and telephones as text', () => {
  const [register] = templateSheets(townships)
  const lists = register?.validations?.flatMap((validation) => (validation.is === 'list' ? [validation.source] : [])) ?? []
  expect(lists).toContain("'字典'!$A$2:$A$61")
  for (const source of lists) expect(source.length).toBeLessThanOrEqual(255)
  for (const key of ['creditCode', 'telephones'] as const)
    expect(register?.columns[templateColumns.findIndex((column) => column.key === key)]?.style?.format).toBe('@')
})
