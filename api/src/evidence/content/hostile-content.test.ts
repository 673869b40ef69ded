import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { DomainProblem } from '../../problems.ts'
import { jpegSegment, makeCompound, makeJpeg, makeOffice, makePng, makeWebp, pngChunk, secrets, wordDocument } from '../../testing/evidence-files.ts'
import { blankMetadata } from './blank-metadata.ts'
import { identify } from './identify.ts'
import { writtenZip, type ZipPart } from './zip-writing.ts'

const outcome = (bytes: Buffer): Promise<string> =>
  identify(bytes).then(
    ({ kind }) => kind,
    (error: unknown) => {
      if (error instanceof DomainProblem) return error.code
      throw error
    },
  )

const part = (path: string, content: Buffer | string): ZipPart => {
  const bytes = Buffer.from(content as Buffer)
  return { path, method: 8, checksum: crc32(bytes), inflated: bytes.length, packed: deflateRawSync(bytes) }
}
const stored = (path: string, packed: Buffer): ZipPart => ({ path, method: 0, checksum: crc32(packed), inflated: packed.length, packed })
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const types = (more = '') => part('[Content_Types].xml', `<Types><Override PartName="/word/document.xml" ContentType="${mainType}"/>${more}</Types>`)
const docx = (...parts: readonly ZipPart[]) => Buffer.concat(writtenZip([types(), part('word/document.xml', '<w/>'), ...parts]))
const relations = (content: string) => docx(part('word/_rels/document.xml.rels', content))
const relation = (attributes: string) => relations(`<Relationships><Relationship Id="a" ${attributes}/></Relationships>`)
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const zeros = (path: string) => part(path, Buffer.alloc(8 * 1024 * 1024))
/** Without it so many zeros would be refused for how well they pack. */
const ballast = stored('word/ballast.xml', Buffer.alloc(400_000, 7))

describe('what is made to be costly', () => {
  it('more than 64 MB of contents are refused, in one file or in all those within it together', async () => {
    const bitmaps = (count: number) => Array.from({ length: count }, (_, at) => zeros(`word/media/a${at}.bmp`))
    expect(await outcome(docx(ballast, ...bitmaps(7)))).toBe('docx')
    expect(await outcome(docx(ballast, ...bitmaps(8)))).toBe('file_damaged')
    const inner = docx(ballast, ...bitmaps(3))
    const holding = (count: number) => docx(...Array.from({ length: count }, (_, at) => part(`word/embeddings/a${at}.docx`, inner)))
    expect(await outcome(holding(2))).toBe('docx')
    expect(await outcome(holding(3))).toBe('file_damaged')
  })

  it('files within files are looked through twice deep, and no deeper', async () => {
    const within = (bytes: Buffer) => docx(part('word/embeddings/a.docx', bytes))
    expect(await outcome(within(within(docx())))).toBe('docx')
    expect(await outcome(within(within(within(docx()))))).toBe('file_macros')
  })

  it('parts that share their bytes are refused', async () => {
    const whole = docx(stored('word/a.xml', Buffer.alloc(1000, 1)))
    const end = whole.length - 22
    const directory = whole.subarray(whole.readUInt32LE(end + 16), end)
    const again = Buffer.from(directory.subarray(directory.lastIndexOf('PK\u0001\u0002')))
    again.write('b', again.indexOf('a.xml'), 'latin1')
    const tail = Buffer.from(whole.subarray(end))
    tail.writeUInt16LE(tail.readUInt16LE(8) + 1, 8)
    tail.writeUInt16LE(tail.readUInt16LE(10) + 1, 10)
    tail.writeUInt32LE(directory.length + again.length, 12)
    expect([await outcome(whole), await outcome(Buffer.concat([whole.subarray(0, end), again, tail]))]).toEqual(['docx', 'file_damaged'])
  })

  it('what goes out is never much more than what came in, whatever it was packed with', async () => {
    const came = docx(ballast, ...Array.from({ length: 6 }, (_, at) => part(`word/media/a${at}.jpg`, Buffer.concat([makeJpeg(), Buffer.alloc(2 ** 20)]))))
    const { pieces } = await identify(came)
    expect(Buffer.concat(pieces).length).toBeLessThan(came.length)
  })

  it('relations that never close are refused, however many', async () => {
    for (const content of ['<Relationship '.repeat(10_000), `<Relationships>${'<'.repeat(10_000)}`, `<Relationships ${' '.repeat(100_000)}`])
      expect(await outcome(relations(content))).toBe('file_damaged')
    expect(await outcome(relations(`<Relationships>${' '.repeat(300_000)}</Relationships>`))).toBe('file_damaged')
  })

  it('chains of an old file that go round, meet or never end are refused', async () => {
    const sound = makeCompound([wordDocument, { name: 'Workbook', content: Buffer.alloc(4096) }])
    const next = (bytes: Buffer, sector: number, value: number) => {
      const changed = Buffer.from(bytes)
      changed.writeUInt32LE(value, 512 + sector * 4)
      return changed
    }
    // The table is sector 0, the directory 1, the document begins at 2 and the workbook at 10.
    for (const [sector, value] of [
      [1, 1],
      [9, 2],
      [9, 10],
      [9, 0],
      [9, 0xfffffff0],
      [5, 0xfffffffe],
    ] as const)
      expect([sector, value, await outcome(next(sound, sector, value))]).toEqual([sector, value, 'file_damaged'])
    const small = Buffer.from(sound)
    small.writeUInt32LE(0xffffffff, 0x38)
    expect(await outcome(small)).toBe('file_damaged')
  })

  it('tables that are empty, and markers and chunks without end, are refused', async () => {
    const [jpeg, png, webp] = [makeJpeg(), makePng(), makeWebp()]
    const withSegments = (segment: Buffer, count: number) =>
      Buffer.concat([jpeg.subarray(0, 2), ...Array.from({ length: count }, () => segment), jpeg.subarray(2)])
    expect(await outcome(withSegments(jpegSegment(0xdb, Buffer.alloc(0)), 1))).toBe('file_damaged')
    expect(await outcome(withSegments(jpegSegment(0xfe, Buffer.alloc(0)), 900))).toBe('jpeg')
    expect(await outcome(withSegments(jpegSegment(0xfe, Buffer.alloc(0)), 1_001))).toBe('file_damaged')
    const withChunks = (chunk: Buffer, count: number) => Buffer.concat([png.subarray(0, 33), ...Array.from({ length: count }, () => chunk), png.subarray(33)])
    expect(await outcome(withChunks(pngChunk('tEXt', Buffer.from('a')), 1_900))).toBe('png')
    expect(await outcome(withChunks(pngChunk('tEXt', Buffer.from('a')), 2_001))).toBe('file_damaged')
    const chunks = Buffer.alloc(8 * 1_001)
    for (let at = 0; at < chunks.length; at += 8) chunks.write('ABCD', at)
    const many = Buffer.concat([webp, chunks])
    many.writeUInt32LE(many.length - 8, 4)
    expect(await outcome(many)).toBe('file_damaged')
  })

  it('of a kind of chunk that stands twice the first goes out alone', async () => {
    const png = makePng()
    const [first, second] = [pngChunk('gAMA', Buffer.from([0, 0, 0, 1])), pngChunk('gAMA', Buffer.from([0, 0, 0, 2]))]
    const given = Buffer.concat((await identify(Buffer.concat([png.subarray(0, 33), first, second, png.subarray(33)]))).pieces)
    expect([given.includes(first), given.includes(second)]).toEqual([true, false])
  })
})

describe('what would run or fetch, under other names', () => {
  it.each([
    ['behind a quoted mode', `Type="${office}/attachedTemplate" Target="http://x.example/t.dotm?TargetMode='Internal'" TargetMode="External"`],
    ['with a mode of another namespace beside it', `Type="${office}/image" x:TargetMode="Internal" Target="http://x.example/a" TargetMode="External"`],
    ['in single quotes', `Type='${office}/image' Target='http://x.example/a' TargetMode='External'`],
    ['a link to a workbook', `Type="${office}/externalLink" Target="links/link1.xml"`],
    ['a template', `Type="${office}/attachedTemplate" Target="t.dotm"`],
    ['a frame', `Type="${office}/frame" Target="a.htm"`],
    ['another document', `Type="${office}/subDocument" Target="a.docx"`],
    ['a control', `Type="${office}/control" Target="c.xml"`],
    ['modules', 'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="a.bin"'],
    ['sheets that run', 'Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="sheets/a.xml"'],
  ])('a relation is refused: %s', async (_what, attributes) => {
    expect(await outcome(relation(attributes))).toBe('file_macros')
  })

  it('a relation that two programs could read differently is refused', async () => {
    for (const attributes of ['TargetMode="Internal" TargetMode="External"', 'Target="a>b', 'Target=a', 'Target="a<b"', 'Target="&#97;"'])
      expect([attributes, await outcome(relation(attributes))]).toEqual([attributes, 'file_damaged'])
    const one = `<Relationship Type="${office}/image" Target="http://x.example" TargetMode="External"/>`
    for (const content of [`<a><!-- -->${one}</a>`, `<Other>${one}</Other>`, `words ${one}`, `<?xml version="1.0" encoding="UTF-7"?><Relationships/>`])
      expect([content, await outcome(relations(content))]).toEqual([content, 'file_damaged'])
    expect(await outcome(relations('\ufeff<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<p:Relationships xmlns:p="x"></p:Relationships>\n'))).toBe(
      'docx',
    )
  })

  it.each([
    'application/vnd.ms-excel.macrosheet+xml',
    'application/vnd.ms-office.activeX+xml',
    'application/vnd.ms-office.vbaProject',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml',
  ])('a part of the type %s is refused', async (type) => {
    for (const quote of ['"', "'"]) {
      const more = `<Override PartName='/a.xml' ContentType=${quote}${type}${quote}/>`
      expect(await outcome(Buffer.concat(writtenZip([types(more), part('word/document.xml', '<w/>'), part('a.xml', '<a/>')])))).toBe('file_macros')
    }
  })

  it('a link to be kept up to date, an object and a file within are found wherever they lie', async () => {
    const link = '<x:externalLink xmlns:x="x"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></x:externalLink>'
    const packed = makeCompound([{ name: '\u0001Ole10Native' }])
    for (const content of [link, Buffer.from(link, 'utf16le'), packed, makeOffice('docx')])
      expect(await outcome(docx(part('word/theme/a.dat', content)))).toBe('file_macros')
    expect(await outcome(docx(part('xl/JDEData.bin', 'x')))).toBe('file_macros')
    expect(await outcome(docx(part('word/%5Frels/document.xml.rels', '<a/>')))).toBe('file_damaged')
  })

  const run = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const field = (instruction: string) => `<w:p>${mark('begin')}${instruction}${mark('separate')}<w:r><w:t>甲</w:t></w:r>${mark('end')}</w:p>`
  const simple = (instruction: string) => `<w:p><w:fldSimple w:instr="${instruction}"><w:r><w:t>甲</w:t></w:r></w:fldSimple></w:p>`
  const holding = (content: string | Buffer) => docx(part('word/header1.xml', content))

  it.each([
    ['a program', field(run(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe" '))],
    ['a program, in small letters', simple('dde excel a b')],
    ['a picture', simple('INCLUDEPICTURE &quot;http://x.example/a.png&quot; \\d')],
    ['words of a file', field(run('IncludeText "a.docx"'))],
    ['a link', field(run(' LINK Excel.Sheet.12 a.xlsx '))],
    ['a drawing', field(run('IMPORT a.bmp'))],
    ['a query', field(run('DATABASE \\d a.mdb'))],
    ['spread over runs', field(`${run(' DD')}<w:r><w:rPr/></w:r>${run('EAU')}${run('TO a b')}`)],
    ['spread over paragraphs', `<w:p>${mark('begin')}${run('DDE')}</w:p><w:p>${run('AUTO a')}${mark('end')}</w:p>`],
    ['before a tab', field(`${run('DDEAUTO')}<w:r><w:tab/></w:r>${run('cmd')}`)],
    ['by number', field(run(' &#x44;&#00068;&#x0045;AUTO a'))],
    ['under another prefix', field(run('DDEAUTO a')).replaceAll('w:', 'q:').replaceAll('"', "'")],
    ['within a harmless one', field(`${run(' IF 1 = 1 ')}${field(run('DDEAUTO a'))}`)],
    ['after a harmless one in it', field(`${run(' IF ')}${field(run('PAGE'))}${run(' = 1 ')}${field(run(' DDE a'))}`)],
    ['that another is to spell', field(`${field(run(' QUOTE 68 68 69 '))}${run(' a b')}`)],
    ['that another is to finish', field(`${run(' DD')}${field(run(' QUOTE 69 '))}${run(' a b')}`)],
    ['that never ends', `${mark('begin')}${run('DDEAUTO a')}`],
    ['that was struck', field(run('DDEAUTO a')).replaceAll('instrText', 'delInstrText')],
    ['outside of any', run('DDEAUTO a')],
  ])('a field of Word that fetches is refused: %s', async (_what, body) => {
    expect(await outcome(holding(`<?xml version="1.0" encoding="UTF-8"?><w:hdr xmlns:w="w">${body}</w:hdr>`))).toBe('file_macros')
  })

  it('fields that fetch are found in letters of two bytes, and in a document within', async () => {
    const words = `\ufeff<甲>${simple('DDE a b c')}</甲>`
    expect(await outcome(holding(Buffer.from(words, 'utf16le')))).toBe('file_macros')
    expect(await outcome(holding(Buffer.from(words, 'utf16le').swap16()))).toBe('file_macros')
    expect(await outcome(docx(part('word/embeddings/a.docx', holding(simple('DDE a b c')))))).toBe('file_macros')
  })

  it('fields that two programs could read differently are refused', async () => {
    for (const body of [
      field(run('D<!-- -->DEAUTO a')),
      field(run('<![CDATA[DDEAUTO]]> a')),
      `<!-- ${mark('end')} -->${field(run('PAGE'))}`,
      field(run('PAGE')).replace('w:fldCharType="end"', 'w:fldCharType="end" q:fldCharType="begin"'),
    ])
      expect([body, await outcome(holding(body))]).toEqual([body, 'file_damaged'])
  })

  it('other fields are no reason to refuse, whatever words they hold', async () => {
    const bodies = [
      ...[' PAGE ', 'HYPERLINK "https://x.example/link" \\o "DDEAUTO, LINK"', 'DATE \\@ "yyyy"', ' TOC \\o ', 'EMBED Excel.Sheet.12', '', 'REF dde'].map(
        (each) => field(run(each)),
      ),
      ...[simple('NUMPAGES'), field(`${run('=')}${field(run('NUMPAGES'))}${run('-1')}`), field(`${run('HYPER')}${run('LINK "a"')}`)],
      ...['<w:p><w:r><w:t>DDEAUTO LINK 域</w:t></w:r></w:p>', '<w:p><w:r><w:instrText/></w:r></w:p>', '<a>construct<!-- instr --></a>'],
    ]
    for (const body of bodies) expect([body, await outcome(holding(body))]).toEqual([body, 'docx'])
    for (const kind of ['<w:fldChar ', '<w:instrText a="', '<w:instrText>', `${mark('begin')}<w:instrText>`])
      expect(await outcome(holding(kind.repeat(200_000)))).toMatch(/docx|file_damaged/)
  })

  it('controls and whole files within an old file are refused', async () => {
    for (const name of ['\u0003OCXNAME', 'Package']) expect(await outcome(makeCompound([wordDocument, { name }]))).toBe('file_macros')
  })
})

describe('what pictures within other files say of themselves', () => {
  it('is blank in an old document, wherever the pieces of its streams lie, and nothing else of it is changed', async () => {
    const picture = Buffer.concat([Buffer.alloc(480), makeJpeg(), Buffer.alloc(4096)])
    const sound = makeCompound([wordDocument, { name: 'Data', content: picture }])
    // Its first sector is followed by one at the end of the file, where the table says so.
    const first = sound.indexOf(makeJpeg().subarray(0, 16)) & ~511
    const scattered = Buffer.concat([sound, sound.subarray(first + 512, first + 1024)])
    const [own, moved] = [first / 512 - 1, sound.length / 512 - 1]
    scattered.writeUInt32LE(moved, 512 + own * 4)
    scattered.writeUInt32LE(own + 2, 512 + moved * 4)
    scattered.fill('x', first + 512, first + 1024)
    for (const came of [sound, scattered]) {
      const given = Buffer.concat((await identify(came)).pieces)
      expect([came.includes(secrets[0]), given.includes(secrets[0]), given.length]).toEqual([true, false, came.length])
      expect(given.subarray(0, first)).toEqual(came.subarray(0, first))
      expect(Buffer.concat((await identify(given)).pieces)).toEqual(given)
    }
    const kept = Buffer.concat((await identify(scattered)).pieces)
    expect(kept.subarray(first + 512, first + 1024)).toEqual(Buffer.alloc(512, 'x'))
  })

  it('is blank also where segments overlap, and where the last is longer than the file', () => {
    const heading = Buffer.from('\xff\xe1\xff\xffExif\0\0', 'latin1')
    const bytes = Buffer.concat([heading, heading, makeJpeg(), heading, Buffer.from(secrets[0])])
    const given = blankMetadata(bytes)
    expect([given.length, bytes.includes(secrets[0]), given.includes(secrets[0])]).toEqual([bytes.length, true, false])
    expect(blankMetadata(given)).toEqual(given)
  })
})
