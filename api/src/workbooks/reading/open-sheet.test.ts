import { cellWords } from '@silverguard/shared/workbooks/cell'
import { describe, expect, it } from 'vitest'
import { openTable } from './open-sheet.ts'
import type { Row } from './table.ts'
import { makeWorkbook, makeZip, sheetXml } from './testing/make-zip.ts'
import { UnreadableFile } from './unreadable-file.ts'

const rowsOf = async (bytes: Uint8Array, fileName: string, sheet = 0): Promise<Row[]> => {
  const rows: Row[] = []
  for await (const row of (await openTable(bytes, fileName)).rows(sheet)) rows.push(row)
  return rows
}
const wordsOf = async (bytes: Uint8Array, fileName: string) => (await rowsOf(bytes, fileName)).map(({ cells }) => cells.map(cellWords))
const codeOf = async (bytes: Uint8Array, fileName: string): Promise<string> => {
  try {
    await rowsOf(bytes, fileName)
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code
    throw error
  }
}
const inline = (reference: string, words: string) => `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`
const oneSheet = (rows: string, rest: Parameters<typeof makeWorkbook>[1] = {}) => makeWorkbook([{ name: '名册', xml: sheetXml(rows) }], rest)
const plain = oneSheet(`<row r="1">${inline('A1', '名称')}</row>`)
const utf8 = (words: string) => new TextEncoder().encode(words)

describe('an .xlsx register', () => {
  it('gives every kind of cell as it is written', async () => {
    const strings = '<si><t>甲院</t></si><si><r><t>乙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh><r><t xml:space="preserve">院 </t></r></si>'
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>'
    const rows = await rowsOf(
      oneSheet(
        `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3"><v>9.1330203000000006E+17</v></c><c r="E3" s="1"><v>46148</v></c>` +
          `<c r="F3" s="2"><v>60</v></c><c r="G3" t="b"><v>1</v></c><c r="H3" t="e"><v>#N/A</v></c><c r="I3" t="str"><v>&lt;a_x000D__x000A_b&gt;</v></c></row>`,
        { strings, styles },
      ),
      '名册.xlsx',
    )
    expect(rows).toEqual([
      {
        row: 3,
        cells: [
          { kind: 'text', text: '甲院' },
          { kind: 'text', text: '乙院 ' },
          { kind: 'blank' },
          { kind: 'number', number: Number('9.1330203000000006E+17'), text: '9.1330203000000006E+17' },
          { kind: 'number', number: 46148, text: '46148', date: '2026-05-06' },
          { kind: 'number', number: 60, text: '60' },
          { kind: 'boolean', value: true },
          { kind: 'error', text: '#N/A' },
          { kind: 'text', text: '<a\nb>' },
        ],
      },
    ])
  })

  it('gives a share as people read it, and no number in another notation than theirs', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="0&quot;%&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    const cells = '<c r="A1" s="1"><v>0.5</v></c><c r="B1" s="2"><f>A1</f><v>0.29</v></c><c r="C1" s="3"><v>50</v></c>'
    const [row] = await rowsOf(oneSheet(`<row r="1">${cells}<c r="D1"><v>0x10</v></c><c r="E1"><v>1.5E-2</v></c></row>`, { styles }), 'a.xlsx')
    expect(row?.cells).toEqual([
      { kind: 'text', text: '50%' },
      { kind: 'text', text: '29%', formula: true },
      { kind: 'number', number: 50, text: '50' },
      { kind: 'error', text: '0x10' },
      { kind: 'number', number: 0.015, text: '1.5E-2' },
    ])
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const [row] = await rowsOf(
      oneSheet('<row r="1"><c r="A1" s="0"><v>44686</v></c></row>', { styles: '<cellXfs><xf numFmtId="14"/></cellXfs>', since1904: true }),
      'a.xlsx',
    )
    expect(row?.cells[0]).toMatchObject({ date: '2026-05-06' })
  })

  it('marks the saved result of a formula, and a result never saved is no blank', async () => {
    const [row] = await rowsOf(oneSheet('<row r="1"><c r="A1"><f>B1*2</f><v>60</v></c><c r="B1"><f>NOW()</f></c></row>'), 'a.xlsx')
    expect(row?.cells).toEqual([
      { kind: 'number', number: 60, text: '60', formula: true },
      { kind: 'error', text: '#FORMULA', formula: true },
    ])
  })

  it('lists hidden sheets last and skips blank rows and blank cells far out', async () => {
    const far = sheetXml(
      `<row r="1">${inline('A1', '在')}<c r="XFD1" s="4"/></row><row r="2" s="3"/><row r="1048576"><c r="XFD1048576"/></row>`,
      '<dimension ref="A1:XFD1048576"/>',
    )
    const table = await openTable(
      makeWorkbook([
        { name: '暗', xml: sheetXml('<row r="1"/>'), hidden: true },
        { name: '明', xml: far },
      ]),
      'a.xlsx',
    )
    expect(table.sheets).toEqual(['明', '暗'])
    const rows = []
    for await (const row of table.rows(0)) rows.push(row)
    expect(rows).toEqual([{ row: 1, cells: [{ kind: 'text', text: '在' }] }])
  })
})

describe('a .csv register', () => {
  const lines = '名称,地址,床位\n"春晖, 颐养院","一路\n1 号",30\n\n秋实居,,\n'
  it.each([
    ['utf-8', utf8(lines)],
    ['utf-8', utf8(`\ufeff${lines}`)],
    ['utf-16le', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['gb18030', Uint8Array.of(0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x31, 0x0a)],
  ])('in %s is recognised by its bytes', async (encoding, bytes) => {
    const table = await openTable(bytes, 'a.csv')
    expect([table.encoding, table.separator]).toEqual([encoding, ','])
    for await (const row of table.rows(0)) {
      expect(cellWords(row.cells[0])).toBe('名称')
      break
    }
  })

  it('keeps commas and line ends within quotes and counts blank rows', async () => {
    expect(await rowsOf(utf8(lines), 'a.csv')).toEqual([
      { row: 1, cells: ['名称', '地址', '床位'].map((text) => ({ kind: 'text', text })) },
      { row: 2, cells: ['春晖, 颐养院', '一路\n1 号', '30'].map((text) => ({ kind: 'text', text })) },
      { row: 4, cells: [{ kind: 'text', text: '秋实居' }] },
    ])
  })

  it.each([
    [';', '名称;地址;说明\n甲;一路,1 号,2 楼;a\n乙;二路,2 号;b\n'],
    ['\t', '名称\t地址\n甲\t一路,1 号;东\n乙\t二路\n'],
    ['|', 'sep=|\n名称|地址\n甲|一路\n'],
  ])('separated by %j is told apart', async (separator, content) => {
    expect((await openTable(utf8(content), 'a.txt')).separator).toBe(separator)
    expect((await wordsOf(utf8(content), 'a.txt'))[0]?.slice(0, 2)).toEqual(['名称', '地址'])
  })

  it('takes text kept by ="…" as text and leaves any other formula as written', async () => {
    expect(await wordsOf(utf8('="0123",=1+1,a\0b\r\nx,y,z\r'), 'a.csv')).toEqual([
      ['0123', '=1+1', 'ab'],
      ['x', 'y', 'z'],
    ])
  })
})

describe('a file that lies', () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024)
  const bigSheet = { path: 'xl/worksheets/sheet0.xml', content: zeros }
  const dtd = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
  const compound = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])

  it.each<[code: string, what: string, bytes: Uint8Array, fileName?: string]>([
    ['empty', 'no byte at all', new Uint8Array()],
    ['nothing_in_it', 'sheets without a cell', oneSheet('<row r="1"><c r="A1"/></row>')],
    ['nothing_in_it', 'only separators', utf8(',,,\n,,\n'), 'a.csv'],
    ['inflates_too_much', 'a bomb that says so', makeZip([{ path: 'xl/workbook.xml', content: '<a/>' }, bigSheet])],
    ['inflates_too_much', 'a total beyond all measure', makeZip(Array.from({ length: 4 }, (_, n) => ({ path: `p${n}`, content: 'x', stated: 3e8 })))],
    [
      'inflates_too_much',
      'a bomb in many small parts',
      makeZip(Array.from({ length: 20 }, (_, n) => ({ path: `p${n}`, content: zeros.subarray(0, 1 << 20) }))),
    ],
    ['damaged', 'one part under the names of two sheets', makeTwins()],
    ['too_many_columns', 'blank cells without end', oneSheet(`<row r="1">${'<c/>'.repeat(20_000)}</row>`)],
    ['inflates_too_much', 'thousands of entries', makeZip(Array.from({ length: 2001 }, (_, n) => ({ path: `p${n}`, content: '' })))],
    ['damaged', 'a bomb with a small size stated', makeWorkbook([{ name: 'a', xml: sheetXml(' '.repeat(4e7)), stated: 100 }])],
    ['damaged', 'half a workbook', plain.subarray(0, 400)],
    ['hostile_xml', 'entities that expand', makeWorkbookWithStrings(dtd)],
    ['too_many_columns', 'a cell in column XFD', oneSheet(`<row r="1">${inline('A1', 'a')}${inline('XFD1', 'b')}</row>`)],
    ['too_many_columns', 'a million columns', oneSheet(`<row r="1">${Array.from({ length: 1e5 }, () => '<c><v>1</v></c>').join('')}</row>`)],
    ['too_many_columns', 'a line of 500 fields', utf8(`${'a,'.repeat(500)}\n`), 'a.csv'],
    ['line_too_long', 'a line of a million fields', utf8(`${'a,'.repeat(1e6)}\n`), 'a.csv'],
    ['open_quote', 'a quote never closed', utf8('a,b\n"c,d\n'), 'a.csv'],
    ['damaged', 'rows out of order', oneSheet(`<row r="5">${inline('A5', 'a')}</row><row r="5">${inline('A5', 'b')}</row>`)],
    ['damaged', 'a sheet cut off', makeWorkbook([{ name: 'a', xml: `${sheetXml('').slice(0, 90)}<row r="1"><c r="A` }])],
    ['macros', 'macros', oneSheet('', { more: [{ path: 'xl/vbaProject.bin', content: 'x' }] })],
    ['external_links', 'links to other files', oneSheet('', { more: [{ path: 'xl/externalLinks/externalLink1.xml', content: '<a/>' }] })],
    ['encrypted', 'a password on the zip', makeZip([{ path: 'xl/workbook.xml', content: 'x', flags: 1 }])],
    ['encrypted', 'a password on the workbook', compound('EncryptedPackage')],
    ['old_xls', 'an old .xls', compound('Workbook'), 'a.xls'],
    ['not_a_register', 'a PDF', utf8('%PDF-1.7')],
    ['not_a_register', 'a web page called .xls', utf8('\n<html><table></table></html>'), 'a.xls'],
    ['not_a_register', 'a Word document', makeZip([{ path: 'word/document.xml', content: '<a/>' }])],
    ['not_a_register', 'any other zip', makeZip([{ path: 'a.txt', content: 'a' }])],
    ['not_a_register', 'bytes of no text', Uint8Array.from({ length: 3000 }, (_, n) => (n * 7) % 31), 'a.csv'],
    ['no_sheets', 'a workbook without sheets', makeWorkbook([])],
    ['wrong_extension', 'a workbook called .csv', plain, 'a.csv'],
    ['wrong_extension', 'a .csv called .xlsx', utf8('a,b\n'), 'a.xlsx'],
    ['unknown_extension', 'text called .doc', utf8('a,b\n'), 'a.doc'],
    ['unknown_encoding', 'bytes of no encoding', Uint8Array.of(0xc3, 0xfb, 0xff, 0xff, 0x41), 'a.csv'],
  ])('%s: %s is refused', async (code, _, bytes, fileName = 'a.xlsx') => {
    expect(await codeOf(bytes, fileName)).toBe(code)
  })
})

describe('what a reference in a workbook stands for', () => {
  it('is never NUL nor half of a character, which no database keeps', async () => {
    const cells = [inline('A1', '甲&#0;&#xD83D;院'), inline('B1', '_xD83D_乙_x0000_'), inline('C1', '_xD83D__xDE00_'), '<c r="D1" t="e"><v>#&#xDC00;!</v></c>']
    expect(await wordsOf(oneSheet(`<row r="1">${cells.join('')}</row>`), 'a.xlsx')).toEqual([['甲院', '乙', '😀', '#!']])
  })

  it('is what XML knows, and no name that happens to be at hand', async () => {
    expect(await wordsOf(oneSheet(`<row r="1">${inline('A1', '&amp;&constructor;&toString;')}</row>`), 'a.xlsx')).toEqual([['&&constructor;&toString;']])
  })
})

describe('the first lines of a sheet', () => {
  it('are read without the blank ones that follow for ever', async () => {
    const line = (row: number) => `<row r="${row}"><c r="A${row}" s="1"/></row>`
    const blankLines = Array.from({ length: 60_000 }, (_, at) => line(at + 2)).join('')
    const table = await openTable(oneSheet(`<row r="1">${inline('A1', '名称')}</row>${blankLines}<row r="broken">`), 'a.xlsx')
    const rows: Row[] = []
    for await (const row of table.rows(0, 5)) rows.push(row)
    expect(rows.map(({ row }) => row)).toEqual([1])
  })
})

function makeTwins(): Uint8Array {
  const twins = '<sheets><sheet name="a" sheetId="1" r:id="r0"/><sheet name="b" sheetId="2" r:id="r0"/></sheets>'
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return makeZip([
    { path: '[Content_Types].xml', content: '<Types/>' },
    { path: 'xl/workbook.xml', content: `<workbook>${twins}</workbook>` },
    { path: 'xl/_rels/workbook.xml.rels', content: `<Relationships><Relationship Id="r0" Type="${types}/worksheet" Target="a.xml"/></Relationships>` },
    { path: 'xl/a.xml', content: sheetXml(`<row r="1">${inline('A1', '名称')}</row>`) },
  ])
}

function makeWorkbookWithStrings(strings: string): Uint8Array {
  return makeWorkbook([{ name: 'a', xml: sheetXml('') }], { strings })
}
