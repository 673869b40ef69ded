import { text } from '@silverguard/shared/text'
import { expect, it } from 'vitest'
import { openTable } from './reading/open-sheet.ts'
import type { Row } from './reading/table.ts'
import { makeWorkbook, sheetXml } from './reading/testing/make-zip.ts'
import { readZip } from './reading/zip-parts.ts'
import { returnedWorkbook } from './returned-workbook.ts'

const rowsOf = async (bytes: Uint8Array): Promise<Row[]> => {
  const rows: Row[] = []
  for await (const row of (await openTable(bytes, 'a.xlsx')).rows(0)) rows.push(row)
  return rows
}
const reasons = new Map([[4, { outcome: text('新增', 'Added'), problems: [{ column: 1, message: text('不是数', 'No number') }] }]])

it('a workbook comes back row by row and cell by cell as it was, with the reasons at the end', async () => {
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs>'
  const cells =
    '<c r="A4" t="inlineStr"><is><t>=甲\n院</t></is></c><c r="B4" t="e"><v>#N/A</v></c><c r="D4"><v>913302030000000060</v></c><c r="E4" s="1"><v>44686</v></c><c r="F4" s="2"><v>44686.25</v></c><c r="G4" t="b"><v>0</v></c>'
  const sent = makeWorkbook(
    [
      {
        name: '名册',
        xml: sheetXml(
          `<row r="1"><c r="A1" t="inlineStr"><is><t>某镇名册</t></is></c></row><row r="3"><c r="G3" t="inlineStr"><is><t>名称</t></is></c></row><row r="4">${cells}</row>`,
        ),
      },
    ],
    { styles, since1904: true },
  )
  const table = await openTable(sent, 'a.xlsx')
  const back = await returnedWorkbook(table, 0, 3, reasons)
  const [title, heading, row] = await rowsOf(back)
  expect([title, heading?.row, heading?.cells[7]]).toEqual([
    { row: 1, cells: [{ kind: 'text', text: '某镇名册' }] },
    3,
    { kind: 'text', text: '导入结果及原因' },
  ])
  expect(row).toMatchObject({
    row: 4,
    cells: [
      { text: '=甲\n院' },
      { text: '#N/A' },
      { kind: 'blank' },
      { number: Number('913302030000000060') },
      { date: '2026-05-06' },
      { date: '2026-05-06', text: '46148.25' },
      { value: false },
      { text: '新增\nB 列:不是数' },
    ],
  })
  const chunks: Buffer[] = []
  for await (const chunk of (await readZip(back)).open('xl/styles.xml')) chunks.push(chunk)
  expect(Buffer.concat(chunks).toString()).toContain('FFE5DBFF')
})

it('a .csv comes back as a workbook with its codes as they were written', async () => {
  const table = await openTable(new TextEncoder().encode('名称,代码\n甲,007\n\n乙,1e5\n'), 'a.csv')
  const rows = await rowsOf(await returnedWorkbook(table, 0, 1, reasons))
  expect(rows.map(({ row, cells }) => [row, cells[1], cells[2]])).toEqual([
    [1, { kind: 'text', text: '代码' }, { kind: 'text', text: '导入结果及原因' }],
    [2, { kind: 'text', text: '007' }, undefined],
    [4, { kind: 'text', text: '1e5' }, { kind: 'text', text: '新增\nB 列:不是数' }],
  ])
})
