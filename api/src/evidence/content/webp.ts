import { text } from '@silverguard/shared/text'
import { orientationIn, orientationOnly } from './orientation.ts'
import { type ReadContent, startsWith } from './read-content.ts'
import { damagedFile, otherKind } from './refusals.ts'

type Size = { width: number; height: number }
type Chunk = { type: string; data: Buffer }
/** A still image has six and what programs add. */
const greatestChunks = 1_000
const flags = { animation: 0x02, xmp: 0x04, exif: 0x08 }

const lossySize = (data: Buffer): Size => {
  const isKeyFrame = (data.readUInt8(0) & 1) === 0
  if (!isKeyFrame || !startsWith(data, [0x9d, 0x01, 0x2a], 3)) throw damagedFile()
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
}
const losslessSize = (data: Buffer): Size => {
  if (data.readUInt8(0) !== 0x2f) throw damagedFile()
  const bits = data.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function* chunksOf(bytes: Buffer, end: number): Generator<Chunk> {
  for (let at = 12, count = 0; at < end; count += 1) {
    if (count > greatestChunks) throw damagedFile()
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (next > end) throw damagedFile()
    yield { type: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, at + 8 + length) }
    at = next
  }
}

const written = ({ type, data }: Chunk): Buffer[] => {
  const head = Buffer.alloc(8, type, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return [head, data, Buffer.alloc(data.length % 2)]
}

const extendedHeader = (data: Buffer, orientation: number): Chunk => {
  const changed = Buffer.from(data)
  const others = data.readUInt8(0) & ~(flags.exif | flags.xmp)
  changed.writeUInt8(orientation === 1 ? others : others | flags.exif, 0)
  return { type: 'VP8X', data: changed }
}

/** A still WebP; EXIF, XMP, unknown chunks and whatever follows the end are left out. Throws `Refused`. */
export const readWebp = (bytes: Buffer): ReadContent => {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length || end % 2 !== 0) throw damagedFile()
  const chunks = [...chunksOf(bytes, end)]
  const all = (type: string) => chunks.filter((chunk) => chunk.type === type)
  const [image, second] = chunks.filter(({ type }) => type === 'VP8 ' || type === 'VP8L')
  const [extended] = all('VP8X')
  const header = extended?.data
  const isAnimated = header !== undefined && (header.readUInt8(0) & flags.animation) !== 0
  if (isAnimated || all('ANIM').length > 0 || all('ANMF').length > 0) throw otherKind(text('不接收动画图片', 'Animated images are not taken'))
  if (!image || second || (header && (header.length !== 10 || chunks[0] !== extended)) || (!header && chunks[0] !== image)) throw damagedFile()
  const { width, height } = image.type === 'VP8 ' ? lossySize(image.data) : losslessSize(image.data)
  if (width === 0 || height === 0) throw damagedFile()
  if (header && (header.readUIntLE(4, 3) + 1 !== width || header.readUIntLE(7, 3) + 1 !== height)) throw damagedFile()
  const exif = all('EXIF')[0]?.data
  const orientation = exif && header ? orientationIn(startsWith(exif, 'Exif\0\0') ? exif.subarray(6) : exif) : 1
  const pieces = [
    ...(header ? written(extendedHeader(header, orientation)) : []),
    ...(header ? [...all('ICCP').slice(0, 1), ...all('ALPH').slice(0, 1)].flatMap(written) : []),
    ...written(image),
    ...(orientation === 1 ? [] : written({ type: 'EXIF', data: orientationOnly(orientation) })),
  ]
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + pieces.reduce((sum, piece) => sum + piece.length, 0), 4)
  return { width, height, pieces: [head, ...pieces] }
}
