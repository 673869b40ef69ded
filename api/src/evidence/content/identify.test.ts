import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainProblem } from '../../problems.ts'
import {
  exif,
  jpegSegment,
  makeCompound,
  makeJpeg,
  makeOffice,
  makePdf,
  makePng,
  makeWebp,
  pngChunk,
  secrets,
  wordDocument,
  workbookOf,
} from '../../testing/evidence-files.ts'
import { makeZip } from '../../workbooks/reading/testing/make-zip.ts'
import { readZip } from '../../workbooks/reading/zip-parts.ts'
import { identify } from './identify.ts'

const outcome = (bytes: Buffer | string): Promise<string> =>
  identify(Buffer.from(bytes)).then(
    ({ kind, width, height }) => (width === null ? kind : `${kind} ${width}×${height}`),
    (error: unknown) => {
      if (error instanceof DomainProblem) return error.code
      throw error
    },
  )
const stripped = async (bytes: Buffer): Promise<Buffer> => Buffer.concat((await identify(bytes)).pieces)

const script = '<html><script>alert(document.domain)</script></html>'
const archive = Buffer.from(makeZip([{ path: 'a.class', content: 'run' }]))
const external = (type: string, mode = 'TargetMode="External"') => `<Relationship Id="b" Type="http://x/${type}" Target="https://example.invalid/t" ${mode}/>`
const makers = { jpeg: makeJpeg, png: makePng, webp: makeWebp } as const
const samples = [
  makeJpeg({ orientation: 6 }),
  makePng({ orientation: 3 }),
  makeWebp({ orientation: 8 }),
  makePdf(),
  makeOffice('docx'),
  makeOffice('xlsx'),
  makeCompound([wordDocument]),
  makeCompound([workbookOf(0)]),
]

describe('what a file is', () => {
  it('is found by its whole structure', async () => {
    const kinds = ['jpeg 16×8', 'png 16×8', 'webp 16×8', 'pdf', 'docx', 'xlsx', 'ole', 'ole']
    expect(await Promise.all(samples.map(outcome))).toEqual(kinds)
    expect(await outcome(makeOffice('pptx'))).toBe('pptx')
  })

  const foreign: readonly [string, Buffer | string][] = [
    ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an SVG behind an XML declaration', '<?xml version="1.0"?><svg onload="alert(1)"/>'],
    ['a page', script],
    ['a page behind blanks', `\n\t ${script}`],
    ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000;'],
    ['a GIF that is a script', 'GIF89a=1;alert(1)'],
    ['a script of the shell', '#!/bin/sh\nrm -rf /'],
    ['a program of Windows', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a program of Linux', Buffer.from('7f454c4602010100', 'hex')],
    ['words', '好文件'],
    ['a plain archive', archive],
    ['an archive that begins with something else', Buffer.concat([Buffer.from('x'), archive])],
    ['a PDF that does not begin as one', makePdf({ before: script })],
    ['a JPEG that begins as a page', Buffer.concat([Buffer.from(script), makeJpeg()])],
    ['a RIFF that is no WebP', 'RIFF\u0004\u0000\u0000\u0000WAVE'],
    ['an old file of another program', makeCompound([{ name: 'SummaryInformation' }])],
    [
      'an animated WebP',
      Buffer.concat([Buffer.from('RIFF\u0022\u0000\u0000\u0000WEBPANIM\u0006\u0000\u0000\u0000\0\0\0\0\0\0ANMF\u0008\u0000\u0000\u0000\0\0\0\0\0\0\0\0')]),
    ],
    ['a lossless JPEG', Buffer.from(makeJpeg().toString('hex').replace('ffc00011', 'ffc30011'), 'hex')],
    ['a HEIC', Buffer.concat([Buffer.alloc(4), Buffer.from('ftypheic')])],
  ]
  it.each(foreign)('%s is of no kind that is taken', async (_what, bytes) => {
    expect(await outcome(bytes)).toBe('file_kind')
  })

  it('nothing is said to be empty', async () => {
    expect(await outcome('')).toBe('file_empty')
  })

  const active: readonly [string, Buffer][] = [
    ['macros in a docx', makeOffice('docx', { more: [{ path: 'word/vbaProject.bin', content: 'x' }] })],
    ['macros under another name, by its type', makeOffice('docx', { type: 'ms-word.document.macroEnabled.main+xml' })],
    ['sheets that run in an xlsx', makeOffice('xlsx', { more: [{ path: 'xl/macrosheets/sheet1.xml', content: 'x' }] })],
    ['ActiveX', makeOffice('docx', { more: [{ path: 'word/activeX/activeX1.bin', content: 'x' }] })],
    ['links to other workbooks', makeOffice('xlsx', { more: [{ path: 'xl/externalLinks/externalLink1.xml', content: 'x' }] })],
    ['a template from elsewhere', makeOffice('docx', { relations: external('attachedTemplate') })],
    ['a template from elsewhere, said by number', makeOffice('docx', { relations: external('attachedTemplate', "TargetMode='external'") })],
    ['a template behind an angle bracket', makeOffice('docx', { relations: external('image').replace('Id="b"', 'Id="a>b"') })],
    ['a program packed in', makeOffice('docx', { more: [{ path: 'word/embeddings/oleObject1.bin', content: makeCompound([{ name: '\u0001Ole10Native' }]) }] })],
    ['a workbook with macros packed in', makeOffice('docx', { more: [{ path: 'word/embeddings/a.xlsm', content: 'x' }] })],
    [
      'macros in a workbook packed in',
      makeOffice('docx', { more: [{ path: 'word/embeddings/a.xlsx', content: makeOffice('xlsx', { more: [{ path: 'xl/vbaProject.bin', content: 'x' }] }) }] }),
    ],
    ['macros in a doc', makeCompound([wordDocument, { name: 'Macros', type: 1 }])],
    ['macros in an xls', makeCompound([workbookOf(0), { name: '_VBA_PROJECT_CUR', type: 1 }])],
    ['sheets that run in an xls', makeCompound([workbookOf(1)])],
    ['sheets that run in an xls within a doc', makeCompound([wordDocument, workbookOf(0), workbookOf(1)])],
    ['modules in a ppt', makeCompound([{ name: 'PowerPoint Document', content: Buffer.from([0, 0, 0x1f, 0, 0xff, 0x03, 0x14, 0, 0, 0]) }])],
    ['a file packed into a doc', makeCompound([wordDocument, { name: '\u0001Ole10Native' }])],
  ]
  it.each(active)('%s are refused as what could run', async (_what, bytes) => {
    expect(await outcome(bytes)).toBe('file_macros')
  })

  it('a link that a person presses is no reason to refuse', async () => {
    expect(await outcome(makeOffice('docx', { relations: external('hyperlink') }))).toBe('docx')
    expect(await outcome(makeOffice('docx', { more: [{ path: 'word/embeddings/a.xlsx', content: makeOffice('xlsx') }] }))).toBe('docx')
  })

  it('what is locked cannot be looked into', async () => {
    expect(await outcome(makeCompound([{ name: 'EncryptedPackage' }]))).toBe('file_kind')
    expect(await outcome(makeOffice('docx', { more: [{ path: 'word/a.xml', content: 'x', flags: 1 }] }))).toBe('file_kind')
  })

  it('bombs and lies about sizes are refused', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024)
    expect(await outcome(makeOffice('docx', { more: [{ path: 'word/a.xml', content: zeros }] }))).toBe('file_damaged')
    expect(await outcome(makeOffice('docx', { more: [{ path: 'word/a.xml', content: zeros, stated: 100 }] }))).toBe('file_damaged')
    expect(await outcome(makeOffice('docx', { more: [{ path: 'word/a.xml', content: 'x', stated: 2 ** 31 }] }))).toBe('file_damaged')
    expect(await outcome(makeOffice('docx', { more: [{ path: '../../etc/passwd', content: 'x' }] }))).toBe('file_damaged')
    expect(await outcome(makeOffice('docx', { more: [{ path: 'WORD/DOCUMENT.XML', content: 'x' }] }))).toBe('file_damaged')
  })

  it('an image of more pixels than are taken is refused, whatever its bytes', async () => {
    for (const make of Object.values(makers)) expect(await outcome(make({ width: 10_000, height: 5_001 }))).toBe('image_too_large')
    expect(await outcome(makeJpeg({ width: 10_000, height: 5_000 }))).toBe('jpeg 10000×5000')
    expect(await outcome(makePng({ width: 0xffffffff, height: 0xffffffff }))).toBe('file_damaged')
    for (const make of [makeJpeg, makePng]) expect(await outcome(make({ width: 0 }))).toBe('file_damaged')
  })

  it('a file that was cut off anywhere is refused', async () => {
    for (const whole of samples.slice(0, 6)) {
      const shortest = whole.subarray(0, whole.lastIndexOf('%%EOF') > 0 ? whole.lastIndexOf('%%EOF') + 4 : whole.length - 1)
      for (let length = 8; length < shortest.length; length += 3)
        expect([length, await outcome(shortest.subarray(0, length))]).toEqual([length, expect.stringMatching(/^file_/)])
    }
  })

  it('a PNG with one changed bit is refused, and one with a part that must be understood', async () => {
    const png = makePng()
    const changed = Buffer.from(png)
    const at = png.indexOf('IDAT') + 10
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await outcome(changed)).toBe('file_damaged')
    expect(await outcome(Buffer.concat([png.subarray(0, 33), pngChunk('EvIL', Buffer.from('x')), png.subarray(33)]))).toBe('file_damaged')
  })
})

describe('what is handed out of an image', () => {
  it.each(Object.entries(makers))('%s: holds neither where it was taken nor by whom, and is the same picture the same way up', async (_kind, make) => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const taken = make({ orientation, after: `${script}${secrets[0]}` })
      for (const secret of secrets.slice(0, 2)) expect(taken.includes(secret)).toBe(true)
      const given = await stripped(taken)
      for (const secret of [...secrets, 'script', 'GPS', 'xmp', 'Photoshop'])
        expect([orientation, secret, given.includes(secret)]).toEqual([orientation, secret, false])
      const turned = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation])
      expect([orientation, given.includes(turned)]).toEqual([orientation, orientation !== 1])
      expect(await stripped(given)).toEqual(given)
      expect(given.length).toBeLessThan(taken.length)
    }
  })

  it('the data of the picture are the same bytes', async () => {
    const jpeg = makeJpeg({ orientation: 6 })
    expect((await stripped(jpeg)).includes(jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xdb]))))).toBe(true)
    const png = makePng({ orientation: 6 })
    expect((await stripped(png)).includes(png.subarray(png.indexOf('IDAT'), png.indexOf('zTXt') - 4))).toBe(true)
    const webp = makeWebp({ orientation: 6 })
    expect((await stripped(webp)).includes(webp.subarray(webp.indexOf('VP8 '), webp.indexOf('EXIF')))).toBe(true)
  })

  it('an archive or a page behind, within or between its parts is gone', async () => {
    const hidden = Buffer.concat([
      makeJpeg({ comment: script, after: archive }).subarray(0, 2),
      jpegSegment(0xe0, Buffer.from(script)),
      makeJpeg({ comment: script, after: archive }).subarray(2),
    ])
    for (const bytes of [hidden, makePng({ comment: script, after: archive }), makeWebp({ after: archive }), makePdf({ after: script })]) {
      const given = await stripped(bytes)
      expect([given.includes('<script'), given.includes('a.class')]).toEqual([false, false])
    }
  })

  it('pictures within documents say nothing of themselves either, and the document is the same otherwise', async () => {
    const picture = makeJpeg({ orientation: 6 })
    const broken = Buffer.concat([picture.subarray(0, -2), Buffer.from('cut off')])
    const inner = makeOffice('xlsx', { more: [{ path: 'xl/media/image1.png', content: makePng() }] })
    const parts = [
      { path: 'word/media/image1.jpeg', content: picture },
      { path: 'word/media/image2.jpg', content: broken },
      { path: 'word/embeddings/a.xlsx', content: inner },
      { path: 'word/notes.xml', content: '<同样的内容/>' },
    ]
    const given = await stripped(makeOffice('docx', { more: parts }))
    const zip = await readZip(given)
    const contentOf = async (path: string, from = zip) => {
      const pieces: Buffer[] = []
      for await (const piece of from.open(path)) pieces.push(piece)
      return Buffer.concat(pieces)
    }
    expect(await contentOf('word/media/image1.jpeg')).toEqual(await stripped(picture))
    expect(await contentOf('word/notes.xml')).toEqual(Buffer.from('<同样的内容/>'))
    const workbook = await readZip(await contentOf('word/embeddings/a.xlsx'))
    expect(await contentOf('xl/media/image1.png', workbook)).toEqual(await stripped(makePng()))
    const blanked = await contentOf('word/media/image2.jpg')
    expect([blanked.length, blanked.includes(secrets[0]), broken.includes(secrets[0])]).toEqual([broken.length, false, true])
    expect([await outcome(given), await stripped(given)]).toEqual(['docx', given])
  })

  it('pictures within a PDF say nothing of where they were taken, and nothing of the PDF moves', async () => {
    const scan = Buffer.from(makePdf().toString().replace('endobj', 'endobj PICTURE'))
    const at = scan.indexOf('PICTURE')
    const bytes = Buffer.concat([scan.subarray(0, at), makeJpeg({ orientation: 6 }), scan.subarray(at + 7)])
    const given = await stripped(bytes)
    expect([bytes.includes(secrets[0]), given.includes(secrets[0]), given.length]).toEqual([true, false, bytes.length])
  })

  it('EXIF that points to nowhere or round in circles turns nothing', async () => {
    for (const broken of [
      exif(6).subarray(0, 9),
      Buffer.from('MM\0*\xff\xff\xff\xff', 'latin1'),
      Buffer.from('II*\0\x08\0\0\0\xff\xff', 'latin1'),
      Buffer.alloc(0),
    ]) {
      const jpeg = makeJpeg()
      const bytes = Buffer.concat([jpeg.subarray(0, 2), jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), broken])), jpeg.subarray(2)])
      expect(await stripped(bytes)).toEqual(await stripped(jpeg))
    }
  })
})

describe('whatever bytes come in', () => {
  const settled = async (bytes: Buffer) => {
    const found = await outcome(bytes)
    expect(found).toMatch(/^(jpeg|png|webp) \d+×\d+$|^(pdf|docx|xlsx|pptx|ole)$|^(file_kind|file_macros|image_too_large|file_damaged|file_empty)$/)
    if (!/^(jpeg|png|webp) /.test(found)) return
    const given = await stripped(bytes)
    expect([await outcome(given), await stripped(given)]).toEqual([found, given])
    for (const secret of ['<script', secrets[0]]) expect(given.includes(secret)).toBe(false)
  }

  it('nothing fails in a way that was not foreseen, and what is handed out is of the kind that was found', async () => {
    const heads = samples.map((sample) => sample.subarray(0, 16))
    await fc.assert(
      fc.asyncProperty(fc.option(fc.constantFrom(...heads)), fc.uint8Array({ maxLength: 300 }), (head, tail) =>
        settled(Buffer.concat([head ?? Buffer.alloc(0), tail])),
      ),
      { numRuns: 500 },
    )
  })

  it('files that were changed, cut, doubled or spliced are refused or harmless', async () => {
    const change = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), bytes: fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.constant(Buffer.from(script))) })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 4 }), (sample, changes) => {
        const changed = changes.reduce<Buffer>((bytes, { at, length, bytes: put }) => {
          const from = at % (bytes.length + 1)
          return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)])
        }, sample)
        return settledUnlessInPicture(changed)
      }),
      { numRuns: 1000 },
    )
  })

  /** Among the data of a picture anything may stand: it is pixels, and is never read as anything else. */
  const settledUnlessInPicture = async (bytes: Buffer) => {
    const found = await outcome(bytes)
    if (!/^(jpeg|png|webp) /.test(found)) return settled(bytes)
    const given = await stripped(bytes)
    expect([await outcome(given), await stripped(given)]).toEqual([found, given])
    expect(given.includes(secrets[0])).toBe(false)
  }
})
