import { institutions } from '@silverguard/db/schema/institutions'
import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { establish } from '../../installation/establish.ts'
import { clerk, importRegister, outcome, problems } from '../../testing/register.ts'
import { testDatabase, testNow } from '../../testing/test-api.ts'
import { openTable } from '../reading/open-sheet.ts'
import { cellWords } from '../reading/table.ts'
import { makeWorkbook, sheetXml, wordRows } from '../reading/testing/make-zip.ts'
import { returnedFile } from './returned-file.ts'

const sheet = (lines: readonly (readonly string[])[], merged: readonly string[]) => makeWorkbook([{ name: '名册', xml: sheetXml(wordRows(lines), '', merged) }])

/** Title across, headings in two lines, township and operator merged down over the places they are true of. */
const register = sheet(
  [
    ['云砚区养老机构名册', '', '', '', ''],
    ['镇(街道)', '机构名称', '基本情况', '', '床位数'],
    ['', '', '经营主体', '负责人', ''],
    ['云汀街道', '云汀松鹤院', '松鹤公司', '甲某', '30'],
    ['', '云汀安康院', '', '', '40'],
    ['', '云汀颐年院', '丙公司', '', '50'],
    ['枫渚街道', '枫渚长青院', '', '', '60'],
  ],
  ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'A4:A6', 'C4:C5'],
)
const how = { fileName: '名册.xlsx' }

describe('a register with merged cells', () => {
  const held = testDatabase()
  beforeEach(async () => {
    await establish(held.database, { demo: true }, testNow)
  })
  const all = () => held.database.db.select().from(institutions).orderBy(asc(institutions.bedCount))

  it('places every row in the township merged down over it, below a merged title and headings in two lines', async () => {
    const done = await importRegister(held.database, register, how)
    expect(outcome(done)).toEqual([4, 0, 0, 0])
    expect((await all()).map(({ name, divisionCode, operator, personInCharge }) => [name, divisionCode, operator, personInCharge])).toEqual([
      ['云汀松鹤院', '990101001', '松鹤公司', '甲某'],
      ['云汀安康院', '990101001', '松鹤公司', null],
      ['云汀颐年院', '990101001', '丙公司', null],
      ['枫渚长青院', '990101002', null, null],
    ])
  })

  it('says of a number merged down that it was counted for each row', async () => {
    const lines = [
      ['机构名称', '镇(街道)', '床位数'],
      ['云汀松鹤院', '云汀街道', '30'],
      ['云汀安康院', '云汀街道', ''],
    ]
    const done = await importRegister(held.database, sheet(lines, ['C2:C3']), how)
    expect(await problems(held.database, done)).toEqual(['C3 merged_number'])
    expect((await all()).map(({ facts }) => facts)).toEqual([{ bedCount: 30 }, { bedCount: 30 }])
  })

  it('does not make two records of a name or code merged over two rows', async () => {
    const lines = [
      ['机构名称', '镇(街道)', '地址'],
      ['云汀松鹤院', '云汀街道', '一路1号'],
      ['', '', '一路2号'],
    ]
    const done = await importRegister(held.database, sheet(lines, ['A2:A3', 'B2:B3']), how)
    expect(outcome(done)).toEqual([1, 0, 0, 1])
    expect(await problems(held.database, done)).toEqual(['A3 no_name'])
  })

  it('comes back with its own cells, merged as they were, so that handing it in again changes nothing', async () => {
    const done = await importRegister(held.database, register, how)
    const { content } = await returnedFile(held.database.db, clerk, done.id)
    const back = content as Uint8Array
    const table = await openTable(back, '名册.xlsx')
    const first: string[] = []
    for await (const { row, cells } of table.rows(0)) if (row >= 4) first.push(cells.slice(0, 3).map(cellWords).join('|'))
    expect(first).toEqual(['云汀街道|云汀松鹤院|松鹤公司', '|云汀安康院|', '|云汀颐年院|丙公司', '枫渚街道|枫渚长青院|'])
    expect(outcome(await importRegister(held.database, back, how))).toEqual([0, 0, 4, 0])
  })
})
