import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a made-up zip; `stated` lies about the inflated size, `flags` about encryption. */
export type MadeEntry = { path: string; content: string | Uint8Array; stated?: number; flags?: number }

const header = (signature: number, fields: readonly (readonly [value: number, bytes: 2 | 4])[]) => {
  const parts = [[signature, 4] as const, ...fields].map(([value, bytes]) => {
    const part = Buffer.alloc(bytes)
    if (bytes === 2) part.writeUInt16LE(value)
    else part.writeUInt32LE(value)
    return part
  })
  return Buffer.concat(parts)
}

/** Writes a zip by hand, so that a test can make one that lies. */
export const makeZip = (entries: readonly MadeEntry[]): Uint8Array => {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { path, content, stated, flags = 0 } of entries) {
    const plain = Buffer.from(content as Uint8Array)
    const packed = deflateRawSync(plain)
    const name = Buffer.from(path)
    const shared = [
      [20, 2],
      [flags, 2],
      [8, 2],
      [0, 2],
      [0, 2],
      [crcOf(plain), 4],
      [packed.length, 4],
      [stated ?? plain.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const
    const local = Buffer.concat([header(0x04034b50, shared), name, packed])
    centrals.push(Buffer.concat([header(0x02014b50, [[20, 2], ...shared, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), name]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const count = entries.length
  return Buffer.concat([
    ...locals,
    central,
    header(0x06054b50, [
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
      [central.length, 4],
      [offset, 4],
      [0, 2],
    ]),
  ])
}

const crcOf = (bytes: Uint8Array) => (typeof crc32 === 'function' ? crc32(bytes) : 0)

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

export type MadeSheet = { name: string; xml: string; hidden?: boolean; stated?: number }
/** The `<sheetData>` of a sheet around given rows, and the ranges that are merged. */
export const sheetXml = (rows: string, before = '', merged: readonly string[] = []) =>
  `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData><mergeCells>${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells></worksheet>`

/** Rows from the top, their cells as words; a blank word is a cell without value. */
export const wordRows = (lines: readonly (readonly string[])[]): string =>
  lines
    .map((cells, row) => {
      const written = cells.map((words, at) => {
        const reference = `${String.fromCharCode(65 + at)}${row + 1}`
        return words === '' ? `<c r="${reference}"/>` : `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`
      })
      return `<row r="${row + 1}">${written.join('')}</row>`
    })
    .join('')

/** A workbook of hand-written sheets. */
export const makeWorkbook = (
  sheets: readonly MadeSheet[],
  { strings = '', styles = '', since1904 = false, more = [] }: { strings?: string; styles?: string; since1904?: boolean; more?: readonly MadeEntry[] } = {},
): Uint8Array => {
  const list = sheets
    .map(({ name, hidden }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"${hidden ? ' state="hidden"' : ''}/>`)
    .join('')
  const sheetRelations = sheets.map((_, index) => `<Relationship Id="r${index}" Type="${relations}/worksheet" Target="worksheets/sheet${index}.xml"/>`).join('')
  return makeZip([
    { path: '[Content_Types].xml', content: '<Types/>' },
    {
      path: '_rels/.rels',
      content: `<Relationships xmlns="${packageRelations}"><Relationship Id="a" Type="${relations}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${since1904}"/><sheets>${list}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${sheetRelations}<Relationship Id="s" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    { path: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` },
    { path: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
    ...sheets.map(({ xml, stated }, index) => ({ path: `xl/worksheets/sheet${index}.xml`, content: xml, ...(stated === undefined ? {} : { stated }) })),
    ...more,
  ])
}
