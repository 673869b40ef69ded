import { text } from '@silverguard/shared/text'
import type { Form } from '@silverguard/shared/workbooks/form'
import { describe, expect, it } from 'vitest'
import { openTable } from '../reading/open-sheet.ts'
import type { Row } from '../reading/table.ts'
import { readZip } from '../reading/zip-parts.ts'
import { writeForm } from './write-form.ts'
import { sheetName } from './write-workbook.ts'

type Line = { name: string; yuan: number | null; day: string | null }
const form: Form<Line> = {
  annex: text("附件'九", 'Annex'),
  title: text('试表', 'Trial'),
  version: '1',
  paper: 'A4-landscape',
  signed: true,
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 5, kind: 'order' },
    { key: 'name', heading: text('=名称', 'Name'), width: 12, kind: 'text', value: (line) => line.name },
    { key: 'code', heading: text('代码', 'Code'), width: 12, kind: 'code', value: () => '000123456789012345' },
    { key: 'wan', heading: text('余额(万元)', 'Balance'), width: 10, kind: 'wan', value: (line) => line.yuan },
    { key: 'day', heading: text('日期', 'Day'), width: 11, kind: 'day', value: (line) => line.day },
    { key: 'level', heading: text('等级', 'Level'), width: 8, kind: 'level', value: () => 'orange' },
  ],
}
const header = { unit: '虚构局', asOf: '2026-11-21', statements: [], summary: null }
const write = (lines: readonly Line[]) => writeForm(form, lines, header)
const bodyOf = async (bytes: Uint8Array): Promise<Row[]> => {
  const rows: Row[] = []
  for await (const row of (await openTable(bytes, 'a.xlsx')).rows(0)) if (row.row >= 5) rows.push(row)
  return rows.slice(0, -2)
}
const partOf = async (bytes: Uint8Array, path: string) => {
  const chunks: Buffer[] = []
  for await (const chunk of (await readZip(bytes)).open(path)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('a form written and read back', () => {
  it.each(['=1+1', '+86', '-3', '@sum', '\t=1', "=cmd|' /c calc'!A1", '&<>"\'', '_x0041_', '𠮷 园', '两\n行'])(
    'keeps %j as text, letter by letter',
    async (name) => {
      const bytes = await write([{ name, yuan: null, day: null }])
      expect((await bodyOf(bytes))[0]?.cells[1]).toEqual({ kind: 'text', text: name })
      expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
    },
  )

  it('leaves out what XML forbids and cuts what no cell can hold', async () => {
    const [row] = await bodyOf(await write([{ name: `甲\u0000\u000b\ud800院${'长'.repeat(40_000)}`, yuan: null, day: null }]))
    expect(row?.cells[1]).toEqual({ kind: 'text', text: `甲院${'长'.repeat(32_767 - 5)}` })
  })

  it('writes codes as text, money with every fen, days as days, unknown as blank, a level by word and shape', async () => {
    const rows = await bodyOf(
      await write([
        { name: '甲', yuan: 999_999_999_999.99, day: '2024-02-29' },
        { name: '乙', yuan: 0.01, day: '1900-01-01' },
        { name: '丙', yuan: null, day: null },
      ]),
    )
    expect(rows.map(({ cells }) => cells.slice(2))).toMatchObject([
      [{ text: '000123456789012345' }, { number: 99_999_999.999999 }, { date: '2024-02-29' }, { text: '◆ 橙色' }],
      [{ text: '000123456789012345' }, { number: 0.000001 }, { kind: 'text', text: '1900-01-01' }, { text: '◆ 橙色' }],
      [{ text: '000123456789012345' }, { kind: 'blank' }, { kind: 'blank' }, { text: '◆ 橙色' }],
    ])
  })

  it('repeats the headings on every page under a quoted sheet name, on A4 landscape as wide as the paper', async () => {
    const bytes = await write([])
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain("'附件''九'!$4:$4")
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"')
    expect(sheet).toContain('<mergeCell ref="A2:F2"/>')
    expect(sheet).toContain('第 &amp;P 页,共 &amp;N 页')
  })

  it('that is wider than its paper is printed on sheets side by side which repeat its name, under a title that no sheet cuts', async () => {
    const wide = { ...form, sheets: { repeated: ['order', 'name'], begin: ['wan'] } }
    const bytes = await writeForm(wide, [{ name: '甲', yuan: 1, day: null }], header)
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain("'附件''九'!$A:$B,'附件''九'!$4:$4")
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('fitToWidth="2" fitToHeight="0"')
    expect(sheet).toContain('<mergeCell ref="A2:C2"/>')
  })

  it('has groups over its headings, and a sum under its rows that is not counted', async () => {
    const group = text('一组', 'A group')
    const columns = form.columns.map((column) => (['code', 'wan'].includes(column.key) ? { ...column, group } : column))
    const line = { name: '甲', yuan: 1, day: null }
    const bytes = await writeForm({ ...form, columns }, [line], header, { ...line, name: '合计' })
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    for (const merged of ['A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'F4:F5']) expect(sheet).toContain(`<mergeCell ref="${merged}"/>`)
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain("'附件''九'!$4:$5")
    expect(sheet).toContain('共 1 家')
  })

  it('that is a working list can be filtered at its headings: its rows, and not what stands under them', async () => {
    const [line, filtered] = [{ name: '甲', yuan: 1, day: null }, { ...form, filtered: true } as const]
    const bytes = await writeForm(filtered, [line, line], header, line)
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A4:F6"/>')
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain('_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'附件\'\'九\'!$A$4:$F$6<')
    expect(await partOf(await write([line]), 'xl/worksheets/sheet1.xml')).not.toContain('autoFilter')
  })

  it('marks text that would be a formula once edited', async () => {
    expect(await partOf(await write([{ name: '=1', yuan: null, day: null }]), 'xl/styles.xml')).toContain('quotePrefix="1"')
  })
})

it('a sheet is never named what no program opens', () => {
  expect(sheetName("'a/b\\c?d*[e]:f'")).toBe('a b c d  e  f')
  expect(sheetName('名'.repeat(40))).toHaveLength(31)
})
