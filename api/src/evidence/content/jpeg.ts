import { orientationIn, orientationOnly } from './orientation.ts'
import { type ReadContent, startsWith } from './read-content.ts'
import { damagedFile, otherKind } from './refusals.ts'

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda]
const frames = [0xc0, 0xc1, 0xc2]
/** Lossless, hierarchical and arithmetic ones, which no browser shows. */
const otherFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
const [huffmanTables, quantization, restartInterval] = [0xc4, 0xdb, 0xdd]
const [application0, application1, application2, application14, application15, comment] = [0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe]
/** A progressive image has about ten; thousands would keep a browser busy for minutes. */
const greatestScans = 100
/** A profile of colours may take 255, each scan its tables. */
const greatestSegments = 1_000

type Segment = { marker: number; body: Buffer }
const written = ({ marker, body }: Segment): Buffer[] => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return [head, body]
}

/** Where the coded data of a scan end: at the next marker that is neither a stuffed byte nor a restart. */
const scanEnd = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw damagedFile()
}

const frameOf = (body: Buffer): { width: number; height: number } => {
  const components = body.readUInt8(5)
  const [height, width] = [body.readUInt16BE(1), body.readUInt16BE(3)]
  if (body.readUInt8(0) !== 8 || ![1, 3, 4].includes(components) || body.length !== 6 + 3 * components || height === 0 || width === 0) throw damagedFile()
  return { width, height }
}

/** Tables that are exactly as long as what they state to hold: nothing else rides along in them. */
const demandWholeTables = ({ marker, body }: Segment): void => {
  if (body.length === 0) throw damagedFile()
  let at = 0
  while (at < body.length) {
    const head = body.readUInt8(at)
    if (marker === restartInterval) at += 2
    else if (marker === quantization) at += head >> 4 === 0 ? 65 : 129
    else at += 17 + body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)
  }
  if (at !== body.length) throw damagedFile()
}

/** What is kept of an application's segment: how colours are meant, cut to what the standard lays down. */
const withoutMetadata = ({ marker, body }: Segment): Segment[] => {
  if (marker === application0 && startsWith(body, 'JFIF\0') && body.length >= 14)
    return [{ marker, body: Buffer.concat([body.subarray(0, 12), Buffer.alloc(2)]) }]
  if (marker === application2 && startsWith(body, 'ICC_PROFILE\0')) return [{ marker, body }]
  if (marker === application14 && startsWith(body, 'Adobe') && body.length >= 12) return [{ marker, body: body.subarray(0, 12) }]
  return []
}

const isApplication = (marker: number) => (marker >= application0 && marker <= application15) || marker === comment

/** A JPEG from its first marker to its last; metadata, comments and whatever follows the end are left out. Throws `Refused`. */
export const readJpeg = (bytes: Buffer): ReadContent => {
  const segments: Segment[] = []
  const pieces: Buffer[] = []
  let [at, scans, orientation, count] = [2, 0, 1, 0]
  let frame: ReturnType<typeof frameOf> | undefined
  for (;;) {
    if (bytes[at] !== 0xff) throw damagedFile()
    while (bytes[at] === 0xff) at += 1
    const marker = bytes.readUInt8(at)
    if (marker === endOfImage) break
    count += 1
    if (count > greatestSegments) throw damagedFile()
    const end = at + 1 + bytes.readUInt16BE(at + 1)
    if (end < at + 3 || end > bytes.length) throw damagedFile()
    const segment = { marker, body: bytes.subarray(at + 3, end) }
    at = end
    if (otherFrames.includes(marker)) throw otherKind()
    if (isApplication(marker)) {
      if (marker === application1 && startsWith(segment.body, 'Exif\0\0') && orientation === 1) orientation = orientationIn(segment.body.subarray(6))
      if (scans === 0) segments.push(...withoutMetadata(segment))
      continue
    }
    if (frames.includes(marker)) {
      if (frame) throw damagedFile()
      frame = frameOf(segment.body)
    } else if (marker === startOfScan) {
      scans += 1
      if (!frame || scans > greatestScans || segment.body.length !== 4 + 2 * segment.body.readUInt8(0)) throw damagedFile()
    } else if ([huffmanTables, quantization, restartInterval].includes(marker)) demandWholeTables(segment)
    else throw damagedFile()
    pieces.push(...written(segment))
    if (marker !== startOfScan) continue
    const coded = scanEnd(bytes, at)
    pieces.push(bytes.subarray(at, coded))
    at = coded
  }
  if (!frame || scans === 0) throw damagedFile()
  const turned = orientation === 1 ? [] : [{ marker: application1, body: Buffer.concat([Buffer.from('Exif\0\0'), orientationOnly(orientation)]) }]
  // JFIF wants to be first.
  const first = segments.filter(({ marker }) => marker === application0).slice(0, 1)
  const others = segments.filter(({ marker }) => marker !== application0)
  const ends = { start: Buffer.from([0xff, startOfImage]), end: Buffer.from([0xff, endOfImage]) }
  return { ...frame, pieces: [ends.start, ...[...first, ...turned, ...others].flatMap(written), ...pieces, ends.end] }
}
