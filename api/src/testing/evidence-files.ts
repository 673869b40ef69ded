import { crc32 } from 'node:zlib'
import { makeZip } from '../workbooks/reading/testing/make-zip.ts'

// Two squares of colour, 16 by 8 pixels, as a browser wrote them.
const plainJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAEF/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAT/xAAYEQACAwAAAAAAAAAAAAAAAAAABUKBwf/aAAwDAQACEQMRAD8Az1AhdKtFNoXh/9k=',
  'base64',
)
const plainPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAAKklEQVR4AeyQMQ0AAAjDFizNE2rnaTjYw8FDk749WiKdZMvJwpIPAPcPBgAA//+lesnzAAAABklEQVQDAL87JLmYGNVdAAAAAElFTkSuQmCC',
  'base64',
)
const lossyImage = Buffer.from('kAEAnQEqEAAIAALATCWgAnS6AAOYAP7oZPfEXSoZ2Kf/M0UT+kwGAAAA', 'base64')

const latitude = '31.2304N'
/** Words that stand in the metadata of every image made here, and must not stand in what is handed out. */
export const secrets = [latitude, '某型号手机', '张某的备注'] as const

const tagged = (tag: number, type: number, count: number, value: number): Buffer => {
  const entry = Buffer.alloc(12)
  entry.writeUInt16BE(tag, 0)
  entry.writeUInt16BE(type, 2)
  entry.writeUInt32BE(count, 4)
  if (type === 3) entry.writeUInt16BE(value, 8)
  else entry.writeUInt32BE(value, 8)
  return entry
}

/** EXIF as a telephone writes it: which way up, its make, and where it was. */
export const exif = (orientation: number): Buffer => {
  const [make, where] = [Buffer.from(`${secrets[1]}\0`), Buffer.from(`${latitude}\0`)]
  const first = 8 + 2 + 3 * 12 + 4
  const second = first + make.length
  const third = second + 2 + 12 + 4
  return Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 3]),
    tagged(0x010f, 2, make.length, first),
    tagged(0x0112, 3, 1, orientation),
    tagged(0x8825, 4, 1, second),
    Buffer.alloc(4),
    make,
    Buffer.from([0, 1]),
    tagged(0x0002, 2, where.length, third),
    Buffer.alloc(4),
    where,
  ])
}

export const jpegSegment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

type Image = { orientation?: number; comment?: string; after?: Buffer | string; width?: number; height?: number }

/** A JPEG with EXIF, XMP and a comment, the size that it states, and whatever is to follow its end. */
export const makeJpeg = ({ orientation = 1, comment = secrets[2], after = '', width = 16, height = 8 }: Image = {}): Buffer => {
  const image = Buffer.from(plainJpeg.subarray(2))
  const frame = image.indexOf(Buffer.from([0xff, 0xc0]))
  image.writeUInt16BE(height, frame + 5)
  image.writeUInt16BE(width, frame + 7)
  const metadata = [
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation)])),
    jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="${latitude}"/>`)),
    jpegSegment(0xed, Buffer.from(`Photoshop 3.0\0${secrets[1]}`)),
    jpegSegment(0xfe, Buffer.from(comment)),
  ]
  return Buffer.concat([plainJpeg.subarray(0, 2), ...metadata, image, Buffer.from(after)])
}

export const pngChunk = (type: string, data: Buffer): Buffer => {
  const [length, named, check] = [Buffer.alloc(4), Buffer.concat([Buffer.from(type), data]), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A PNG with EXIF, texts and a time, the size that it states, and whatever is to follow its end. */
export const makePng = ({ orientation = 1, comment = secrets[2], after = '', width = 16, height = 8 }: Image = {}): Buffer => {
  const header = Buffer.from(plainPng.subarray(16, 29))
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([
    plainPng.subarray(0, 8),
    pngChunk('IHDR', header),
    pngChunk('eXIf', exif(orientation)),
    pngChunk('tEXt', Buffer.from(`Comment\0${comment}`)),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${latitude}`)),
    pngChunk('tIME', Buffer.from([7, 0xea, 11, 21, 1, 2, 3])),
    plainPng.subarray(33, plainPng.length - 12),
    pngChunk('zTXt', Buffer.from(`Author\0\0${secrets[1]}`)),
    plainPng.subarray(plainPng.length - 12),
    Buffer.from(after),
  ])
}

const riffChunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8, type)
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** A WebP with EXIF and XMP, the size that it states, and whatever is to follow its end. */
export const makeWebp = ({ orientation = 1, after = '', width = 16, height = 8 }: Image = {}): Buffer => {
  const header = Buffer.alloc(10)
  header.writeUInt8(0x0c, 0)
  header.writeUIntLE(width - 1, 4, 3)
  header.writeUIntLE(height - 1, 7, 3)
  const image = Buffer.from(lossyImage)
  image.writeUInt16LE(width, 6)
  image.writeUInt16LE(height, 8)
  const chunks = [
    riffChunk('VP8X', header),
    riffChunk('VP8 ', image),
    riffChunk('EXIF', exif(orientation)),
    riffChunk('XMP ', Buffer.from(`<x exif:GPSLatitude="${latitude}"/>${secrets[2]}`)),
  ]
  const head = Buffer.from('RIFF\0\0\0\0WEBP')
  head.writeUInt32LE(4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4)
  return Buffer.concat([head, ...chunks, Buffer.from(after)])
}

export const makePdf = ({ before = '', after = '' } = {}): Buffer =>
  Buffer.from(
    `${before}%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n${after}`,
  )

const mains = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation.main+xml'],
} as const

type Office = { more?: Parameters<typeof makeZip>[0]; type?: string; relations?: string }
/** A least docx, xlsx or pptx with further parts. */
export const makeOffice = (kind: keyof typeof mains, { more = [], type, relations = '' }: Office = {}): Buffer => {
  const [path, usual] = mains[kind]
  const folder = path.slice(0, path.indexOf('/'))
  return Buffer.from(
    makeZip([
      {
        path: '[Content_Types].xml',
        content: `<?xml version="1.0"?><Types><Override PartName="/${path}" ContentType="application/vnd.${type ?? `openxmlformats-officedocument.${usual}`}"/></Types>`,
      },
      { path: '_rels/.rels', content: `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${path}"/></Relationships>` },
      { path: `${folder}/_rels/${path.slice(folder.length + 1)}.rels`, content: `<Relationships>${relations}</Relationships>` },
      { path, content: '<x/>' },
      ...more,
    ]),
  )
}

const sector = 512
type Stream = { name: string; type?: 1 | 2; content?: Buffer }

/** An old Office file of these streams and storages, each stream padded to what stands by itself. */
export const makeCompound = (streams: readonly Stream[]): Buffer => {
  const padded = streams.map(({ content = Buffer.alloc(0), type = 2 }) =>
    type === 1 ? Buffer.alloc(0) : Buffer.concat([content, Buffer.alloc(Math.max(0, 4096 - content.length))]),
  )
  const lengths = padded.map((content) => Math.ceil(content.length / sector))
  const directorySectors = Math.ceil((streams.length + 1) / 4)
  const table = Buffer.alloc(sector, 0xff)
  table.writeUInt32LE(0xfffffffd, 0)
  const chain = (start: number, count: number) => {
    for (let at = 0; at < count; at += 1) table.writeUInt32LE(at === count - 1 ? 0xfffffffe : start + at + 1, (start + at) * 4)
  }
  chain(1, directorySectors)
  let next = 1 + directorySectors
  const entry = (name: string, type: number, start: number, size: number) => {
    const made = Buffer.alloc(128)
    made.write(name, 0, 'utf16le')
    made.writeUInt16LE(name.length * 2 + 2, 0x40)
    made.writeUInt8(type, 0x42)
    made.writeUInt32LE(start, 0x74)
    made.writeUInt32LE(size, 0x78)
    return made
  }
  const entries = streams.map(({ name, type = 2 }, at) => {
    const count = lengths[at] ?? 0
    const start = next
    if (count > 0) chain(start, count)
    next += count
    return entry(name, type, count > 0 ? start : 0xfffffffe, padded[at]?.length ?? 0)
  })
  const header = Buffer.alloc(sector)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header)
  header.writeUInt16LE(9, 0x1e)
  header.writeUInt32LE(1, 0x2c)
  header.writeUInt32LE(1, 0x30)
  header.writeUInt32LE(4096, 0x38)
  header.writeUInt32LE(0xfffffffe, 0x3c)
  header.writeUInt32LE(0xfffffffe, 0x44)
  for (let at = 0; at < 109; at += 1) header.writeUInt32LE(at === 0 ? 0 : 0xffffffff, 0x4c + at * 4)
  const directory = Buffer.concat([entry('Root Entry', 5, 0xfffffffe, 0), ...entries])
  return Buffer.concat([
    header,
    table,
    directory,
    Buffer.alloc(directorySectors * sector - directory.length),
    ...padded.map((content, at) => Buffer.concat([content, Buffer.alloc((lengths[at] ?? 0) * sector - content.length)])),
  ])
}

export const wordDocument: Stream = { name: 'WordDocument', content: Buffer.from([0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 0]) }
/** A workbook with one sheet: `kind` 0 holds cells, 1 runs. */
export const workbookOf = (kind: number): Stream => ({
  name: 'Workbook',
  content: Buffer.from([0x09, 0x08, 2, 0, 0, 6, 0x85, 0, 7, 0, 0, 0, 0, 0, 0, kind, 0, 0x0a, 0, 0, 0]),
})
