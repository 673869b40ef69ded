import { describe, expect, it } from 'vitest'
import { register } from '../testing/register.ts'
import { readDivisionChanges } from './read-division-changes.ts'
import { makeWorkbook, sheetXml, wordRows } from './reading/testing/make-zip.ts'

const read = async (...lines: string[][]) => {
  const { lines: found, problems } = await readDivisionChanges(register(...lines), '变更.csv')
  return { lines: found.map(({ row, from, to, name }) => [row, from, to, name]), problems: problems.map(({ row, column, code }) => `${column}${row} ${code}`) }
}
const headings = ['原代码', '新代码', '名称']

describe('a file of division code changes', () => {
  it('is read by its headings wherever they stand, with spaces, in English, and with other columns beside them', async () => {
    const expected = { lines: [[3, '990101001', '990101009', '云汀街道']], problems: [] }
    expect(await read(['行政区划变更表', '', '', ''], ['序号', '原 代 码', '新 代码', '名称'], ['1', '990101001', '990101009', '云汀街道'])).toEqual(expected)
    expect(await read(['x', '', ''], ['Name', 'New code', 'Old Code'], ['云汀街道', '990101009', '990101001'])).toEqual(expected)
  })

  it('reads blanks and dashes as no code, full-width digits as digits, and twelve digits with zeros as the unit that they name', async () => {
    const said = await read(headings, ['', '990101400', '高新区'], ['990101001', '—', ''], ['990101001000', '990101000000', ''])
    expect(said).toEqual({
      lines: [
        [2, null, '990101400', '高新区'],
        [3, '990101001', null, null],
        [4, '990101001', '990101', null],
      ],
      problems: [],
    })
  })

  it('takes codes that a workbook holds as numbers', async () => {
    const row = '<row r="2"><c r="A2"><v>990101001</v></c><c r="B2"><v>990101001002</v></c></row>'
    const bytes = makeWorkbook([{ name: '变更', xml: sheetXml(`${wordRows([headings])}${row}`) }])
    const { lines } = await readDivisionChanges(bytes, '变更.xlsx')
    expect(lines).toMatchObject([{ from: '990101001', to: '990101001002', name: null }])
  })

  it('names the cell of a code that lost digits, has a wrong length or is none, and the row without any', async () => {
    expect(await read(headings, ['9.90101E+11', '99010100', '甲'], ['云汀街道', '990101009', '乙'], ['', '', '丙'])).toEqual({
      lines: [],
      problems: ['A2 digits_lost', 'B2 wrong_length', 'A3 not_a_code', 'null4 no_code'],
    })
  })

  it('says when the three columns are not there or nothing stands under them', async () => {
    expect((await read(['代码', '名称'], ['990101001', '甲'])).problems).toEqual(['null1 no_headings'])
    expect((await read(headings)).problems).toEqual(['null1 no_headings'])
  })
})
