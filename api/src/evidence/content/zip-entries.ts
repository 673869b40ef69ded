import { crc32 } from 'node:zlib'
import { text } from '@silverguard/shared/text'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { damagedFile, locked } from './refusals.ts'
import { writtenZip, type ZipPart } from './zip-writing.ts'

const greatestEntries = 5_000
const greatestInflatedBytes = 256 * 1024 * 1024
/** Text parts reach 50 : 1; what unpacks to more is made to fill memory. Small parts may be anything. */
const greatestRatio = 200
const ratioAppliesFromBytes = 8 * 1024 * 1024
const flagEncrypted = 0x1

const bomb = () => damagedFile(text('压缩内容展开后异常巨大', 'Its contents unpack to an unreasonable size'))
const isBomb = (packed: number, inflated: number) => inflated > greatestInflatedBytes || (inflated > ratioAppliesFromBytes && inflated > packed * greatestRatio)

const openZip = (bytes: Buffer) =>
  new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })

const listEntries = (zip: ZipFile, packed: number) =>
  new Promise<Entry[]>((resolve, reject) => {
    const entries = new Map<string, Entry>()
    let total = 0
    if (zip.entryCount > greatestEntries) return reject(bomb())
    zip.on('error', reject)
    zip.on('end', () => resolve([...entries.values()]))
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize
      if ((entry.generalPurposeBitFlag & flagEncrypted) !== 0) return reject(locked())
      if (isBomb(packed, total)) return reject(bomb())
      // Two programs could read two different files where one name stands twice.
      if (entries.has(entry.fileName.toLowerCase())) return reject(damagedFile())
      entries.set(entry.fileName.toLowerCase(), entry)
      zip.readEntry()
    })
    zip.readEntry()
  })

/** What really comes out of an entry, counted whatever its header says; kept only where it is wanted. */
const inflate = async (zip: ZipFile, entry: Entry, wanted: boolean): Promise<Buffer> => {
  const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable)))
  })
  const pieces: Buffer[] = []
  let counted = 0
  for await (const piece of stream) {
    counted += piece.length
    if (isBomb(entry.compressedSize, counted)) throw bomb()
    if (wanted) pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** The packed bytes of an entry as they stand in the file. */
const packedBytes = (bytes: Buffer, { relativeOffsetOfLocalHeader: at, compressedSize }: Entry): Buffer => {
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (start + compressedSize > bytes.length) throw damagedFile()
  return bytes.subarray(start, start + compressedSize)
}

type Reader = {
  wants: (path: string) => boolean
  /** Given each path with its contents, if wanted; may answer with others in their place. */
  look: (path: string, content: Buffer) => Promise<Buffer | undefined>
}

/** Reads a zip through to its end and answers with one written anew from its parts. Throws `Refused`, or what yauzl finds wrong. */
export const readZipThrough = async (bytes: Buffer, { wants, look }: Reader): Promise<Buffer[]> => {
  const zip = await openZip(bytes)
  const entries = await listEntries(zip, bytes.length)
  if (!entries.some(({ relativeOffsetOfLocalHeader }) => relativeOffsetOfLocalHeader === 0)) throw damagedFile()
  const parts: ZipPart[] = []
  for (const entry of entries) {
    const { fileName: path, compressionMethod: method, crc32: checksum, uncompressedSize: inflated } = entry
    if (path.endsWith('/')) continue
    const instead = await look(path, await inflate(zip, entry, wants(path)))
    parts.push(
      instead
        ? { path, method: 0, checksum: crc32(instead), inflated: instead.length, packed: instead }
        : { path, method, checksum, inflated, packed: packedBytes(bytes, entry) },
    )
  }
  return writtenZip(parts)
}
