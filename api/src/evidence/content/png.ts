import { crc32 } from 'node:zlib'
import { orientationIn, orientationOnly } from './orientation.ts'
import type { ReadContent } from './read-content.ts'
import { damagedFile } from './refusals.ts'

export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Bit depths by colour type. */
const depths: Record<number, readonly number[]> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }
/** Chunks beside the image that say how colours are meant, with their greatest length; all others are left out. */
const kept: Record<string, number> = { tRNS: 256, gAMA: 4, cHRM: 32, sRGB: 1, iCCP: 4_000_000, cICP: 4, sBIT: 4, bKGD: 6, pHYs: 9 }
/** Writers cut an image into chunks of 8 KB at the least, and the largest that is taken into as few as they like. */
const greatestImageChunks = 20_000
const greatestOtherChunks = 2_000

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

const headerOf = (data: Buffer): { width: number; height: number } => {
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)]
  const [depth, colour, compression, filter, interlace] = data.subarray(8)
  const isSound = data.length === 13 && width > 0 && height > 0 && width < 2 ** 31 && height < 2 ** 31
  if (!isSound || !depths[colour ?? -1]?.includes(depth ?? -1) || compression !== 0 || filter !== 0 || (interlace ?? 2) > 1) throw damagedFile()
  return { width, height }
}

type Chunk = { type: string; data: Buffer; whole: Buffer }
/** Every chunk with its check sum held against what it holds. */
function* chunksOf(bytes: Buffer): Generator<Chunk> {
  for (let at = pngSignature.length; ; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw damagedFile()
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!/^[A-Za-z]{4}$/.test(type) || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw damagedFile()
    yield { type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) }
    at = end
  }
}

/** A PNG from its header to its end; texts, times, EXIF, further frames and whatever follows the end are left out. Throws `Refused`. */
export const readPng = (bytes: Buffer): ReadContent => {
  const [before, image]: [Buffer[], Buffer[]] = [[], []]
  let header: ReturnType<typeof headerOf> | undefined
  let orientation = 1
  let last = ''
  const seen = new Set<string>()
  let others = 0
  for (const { type, data, whole } of chunksOf(bytes)) {
    if ((header === undefined) !== (type === 'IHDR')) throw damagedFile()
    if (type !== 'IDAT') others += 1
    if (others > greatestOtherChunks || image.length > greatestImageChunks) throw damagedFile()
    if (type === 'IHDR') header = headerOf(data)
    if (type === 'IHDR' || (type === 'PLTE' && data.length <= 768 && image.length === 0 && !seen.has(type))) before.push(whole)
    else if (type === 'IDAT') {
      if (image.length > 0 && last !== 'IDAT') throw damagedFile()
      image.push(whole)
    } else if (type === 'IEND') break
    else if (type === 'eXIf') orientation = orientationIn(data)
    else if (/^[A-Z]/.test(type)) throw damagedFile()
    // Of one kind that stands twice programs take the first.
    else if (image.length === 0 && data.length <= (kept[type] ?? -1) && !seen.has(type)) before.push(whole)
    seen.add(type)
    last = type
  }
  if (!header || image.length === 0) throw damagedFile()
  const turned = orientation === 1 ? [] : [chunk('eXIf', orientationOnly(orientation))]
  return { ...header, pieces: [Buffer.from(pngSignature), ...before, ...turned, ...image, chunk('IEND', Buffer.alloc(0))] }
}
