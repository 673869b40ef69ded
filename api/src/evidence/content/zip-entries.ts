import { crc32, deflateRawSync } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { type Budget, tooCostly } from './budget.ts'
import { damagedFile, locked } from './refusals.ts'
import { writtenZip, type ZipPart } from './zip-writing.ts'

const greatestEntries = 5_000
/** Text parts reach 50 : 1; what unpacks to more is made to fill memory. Small parts may be anything. */
const greatestRatio = 200
const ratioAppliesFromBytes = 8 * 1024 * 1024
const flagEncrypted = 0x1
/** Letters and dots written by number: a part that some program knows by another name. */
const hiddenName = /%(2[DEF]|[3-7])/i

const isBomb = (packed: number, inflated: number) => inflated > ratioAppliesFromBytes && inflated > packed * greatestRatio

const openZip = (bytes: Buffer) =>
  new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })

const listEntries = (zip: ZipFile, packed: number, budget: Budget) =>
  new Promise<Entry[]>((resolve, reject) => {
    const entries = new Map<string, Entry>()
    let total = 0
    if (zip.entryCount > greatestEntries) return reject(tooCostly())
    zip.on('error', reject)
    zip.on('end', () => resolve([...entries.values()]))
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize
      if ((entry.generalPurposeBitFlag & flagEncrypted) !== 0) return reject(locked())
      if (isBomb(packed, total) || total > budget.left) return reject(tooCostly())
      // Two programs could read two different files where one name stands twice.
      if (hiddenName.test(entry.fileName) || entries.has(entry.fileName.toLowerCase())) return reject(damagedFile())
      entries.set(entry.fileName.toLowerCase(), entry)
      zip.readEntry()
    })
    zip.readEntry()
  })

const startOf = (bytes: Buffer, { relativeOffsetOfLocalHeader: at }: Entry) => at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)

/** Each part has bytes of its own, and the first begins with the file. */
const demandApart = (bytes: Buffer, entries: readonly Entry[]): void => {
  let end = 0
  for (const entry of [...entries].sort((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end || (end === 0 && entry.relativeOffsetOfLocalHeader > 0)) throw damagedFile()
    end = startOf(bytes, entry) + entry.compressedSize
  }
  if (end === 0 || end > bytes.length) throw damagedFile()
}

/** What really comes out of an entry, counted whatever its header says. */
const inflate = async (zip: ZipFile, entry: Entry, budget: Budget): Promise<Buffer> => {
  const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable)))
  })
  const pieces: Buffer[] = []
  let counted = 0
  for await (const piece of stream) {
    counted += piece.length
    budget.take(piece.length)
    if (isBomb(entry.compressedSize, counted)) throw tooCostly()
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const packedAnew = (path: string, content: Buffer): ZipPart => {
  const about = { path, checksum: crc32(content), inflated: content.length }
  const deflated = deflateRawSync(content)
  return deflated.length < content.length ? { ...about, method: 8, packed: deflated } : { ...about, method: 0, packed: content }
}

/** Given each path with its contents; may answer with others in their place. */
type Look = (path: string, content: Buffer) => Promise<Buffer | undefined>

/** Reads a zip through to its end and answers with one written anew from its parts. Throws `Refused`, or what yauzl finds wrong. */
export const readZipThrough = async (bytes: Buffer, budget: Budget, look: Look): Promise<Buffer[]> => {
  const zip = await openZip(bytes)
  const entries = await listEntries(zip, bytes.length, budget)
  demandApart(bytes, entries)
  const parts: ZipPart[] = []
  for (const entry of entries) {
    const { fileName: path, compressionMethod: method, crc32: checksum, uncompressedSize: inflated, compressedSize } = entry
    if (path.endsWith('/')) continue
    const content = await inflate(zip, entry, budget)
    const instead = await look(path, content)
    const start = startOf(bytes, entry)
    const asItWas = { path, method, checksum, inflated, packed: bytes.subarray(start, start + compressedSize) }
    parts.push(instead && !instead.equals(content) ? packedAnew(path, instead) : asItWas)
  }
  return writtenZip(parts)
}
