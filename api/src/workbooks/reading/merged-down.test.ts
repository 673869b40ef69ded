import { cellWords } from '@silverguard/shared/workbooks/cell'
import { describe, expect, it } from 'vitest'
import { mergedDown } from './merged-down.ts'
import { readMergedRanges } from './merged-ranges.ts'
import { openTable } from './open-sheet.ts'
import { makeWorkbook, sheetXml, wordRows } from './testing/make-zip.ts'

const open = (lines: readonly (readonly string[])[], merged: readonly string[]) =>
  openTable(makeWorkbook([{ name: '名册', xml: sheetXml(wordRows(lines), '', merged) }]), '名册.xlsx')

const completed = async (lines: readonly (readonly string[])[], merged: readonly string[]): Promise<string[]> => {
  const table = await open(lines, merged)
  const complete = mergedDown(await table.merged(0))
  const rows: string[] = []
  for await (const line of table.rows(0)) rows.push(`${line.row} ${complete(line).cells.map(cellWords).join('|')}`)
  return rows
}

describe('a cell merged over several rows', () => {
  it('counts for each of them and not for the row after', async () => {
    expect(await completed([['甲', '云汀街道'], ['乙'], ['丙'], ['丁']], ['B1:B3'])).toEqual(['1 甲|云汀街道', '2 乙|云汀街道', '3 丙|云汀街道', '4 丁'])
  })

  it('leaves a value of the row’s own as it is, and says which values are repeated', async () => {
    const table = await open([['甲', '一'], ['乙', '二'], ['丙']], ['B1:B3'])
    const complete = mergedDown(await table.merged(0))
    const cells = []
    for await (const line of table.rows(0)) cells.push(complete(line).cells[1])
    expect(cells).toEqual([
      { kind: 'text', text: '一' },
      { kind: 'text', text: '二' },
      { kind: 'text', text: '一', merged: true },
    ])
  })

  it('merged over columns too fills the first of them alone', async () => {
    expect(
      await completed(
        [
          ['', '一街道', '', '甲'],
          ['', '', '', '乙'],
        ],
        ['B1:C2'],
      ),
    ).toEqual(['1 |一街道||甲', '2 |一街道||乙'])
  })

  it('makes no rows, however far it reaches, and a range of nothing fills nothing', async () => {
    expect(await completed([['甲', '一'], [''], ['', '二'], ['丙', '']], ['A1:A1048576', 'B3:B4', 'C1:C4'])).toEqual(['1 甲|一', '3 甲|二', '4 丙|二'])
  })

  it('is found wherever the pieces of the file end', async () => {
    const sheet = Buffer.from(sheetXml(wordRows([['甲', '一'], ['乙']]), '', ['B1:B2']))
    async function* pieces(size: number) {
      for (let at = 0; at < sheet.length; at += size) yield sheet.subarray(at, at + size)
    }
    for (let size = 1; size < 100; size += 1) expect(await readMergedRanges(pieces(size))).toEqual([{ top: 1, bottom: 2, left: 1, right: 1 }])
  })

  it('is not seen in a cell that speaks of one', async () => {
    const lines = Array.from({ length: 3000 }, (_, row) => [`${'院'.repeat(row % 7)}mergeCell ref=&quot;A1:A9&quot;`, row % 2 === 0 ? `${row}` : ''])
    const ranges = Array.from({ length: 1500 }, (_, pair) => `B${pair * 2 + 1}:B${pair * 2 + 2}`)
    const rows = await completed(lines, ranges)
    expect(rows.every((row, at) => row.endsWith(`|${at - (at % 2)}`))).toBe(true)
  })

  it('that overlaps one above it, or is no range of this earth, counts for nothing', async () => {
    const ranges = ['A1:A2', 'A2:A4', 'A0:A9', 'A3:A1', 'A3:A9999999', 'ZZZZ1:ZZZZ2', 'A1', '', 'A1:B1', 'XFD1:XFD3']
    const table = await open(
      [
        ['甲', '一'],
        ['', '二'],
        ['', '三'],
      ],
      ranges,
    )
    expect(await table.merged(0)).toEqual([{ top: 1, bottom: 2, left: 0, right: 0 }])
  })

  it('in a workbook that has too many is refused with the reason', async () => {
    const ranges = Array.from({ length: 100_001 }, (_, row) => `A${row * 2 + 1}:A${row * 2 + 2}`)
    const table = await open([['甲']], ranges)
    await expect(table.merged(0)).rejects.toMatchObject({ code: 'too_many_merges' })
  })
})
