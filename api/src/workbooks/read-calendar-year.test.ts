import { describe, expect, it } from 'vitest'
import { readCalendarYear } from './read-calendar-year.ts'
import { makeWorkbook, sheetXml } from './reading/testing/make-zip.ts'

const inline = (reference: string, words: string) => `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`
const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join('')}</row>`
/** 46423 is 2027-02-05 as a spreadsheet keeps it. */
const dayCell = (at: number, serial: number) => `<c r="A${at}" s="1"><v>${serial}</v></c>`

describe('a workbook with the arrangement of a year', () => {
  it('is read with days as spreadsheets keep them, below any title, one word merged down over several days', async () => {
    const rows = [
      row(1, inline('A1', '2027 年放假调休')),
      row(3, inline('A3', '日 期'), inline('C3', '安排(休/班)')),
      row(4, dayCell(4, 46_423), inline('C4', '放假')),
      row(5, dayCell(5, 46_424)),
      row(6, dayCell(6, 46_425)),
      row(7, dayCell(7, 46_438), inline('C7', '补班')),
    ]
    const xml = sheetXml(rows.join('')).replace('</worksheet>', '<mergeCells count="1"><mergeCell ref="C4:C6"/></mergeCells></worksheet>')
    const notes = { name: '说明', xml: sheetXml(row(1, inline('A1', '据国务院办公厅通知'))) }
    const { lines, problems } = await readCalendarYear(makeWorkbook([notes, { name: '2027', xml }], { styles }), '2027.xlsx')
    expect(problems).toEqual([])
    expect(lines.map(({ cell, day, kind }) => [cell, day, kind])).toEqual([
      ['A4', '2027-02-05', 'off'],
      ['A5', '2027-02-06', 'off'],
      ['A6', '2027-02-07', 'off'],
      ['A7', '2027-02-20', 'working'],
    ])
  })

  it('of which a cell holds an error or a formula that was never worked out names the cell', async () => {
    const rows = [row(1, inline('A1', '日期'), inline('B1', '安排')), row(2, '<c r="A2" t="e"><v>#REF!</v></c>', inline('B2', '休'))]
    const { lines, problems } = await readCalendarYear(makeWorkbook([{ name: '2027', xml: sheetXml(rows.join('')) }]), '2027.xlsx')
    expect(lines).toEqual([])
    expect(problems.map(({ cell }) => cell)).toEqual(['A2'])
  })

  it('with far more lines than a year has days is no calendar', async () => {
    const lines = Array.from({ length: 1_100 }, (_, at) => `第${at}天,休`)
    const bytes = new TextEncoder().encode(`日期,安排\n${lines.join('\n')}`)
    expect((await readCalendarYear(bytes, '2027.csv')).problems).toHaveLength(1)
  })
})
