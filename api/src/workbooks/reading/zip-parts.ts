import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { greatestEntries, greatestInflatedBytes, greatestPartBytes, greatestRatio, ratioAppliesFromBytes } from './limits.ts'
import { bomb, damaged, encrypted, UnreadableFile } from './unreadable-file.ts'

/** The parts of a zip by path; `open` inflates one and counts what really comes out, whatever its header says. */
export type ZipParts = { has(path: string): boolean; paths: readonly string[]; open(path: string): AsyncIterable<Buffer> }

const flagEncrypted = 0x1

const openZip = (bytes: Uint8Array) =>
  new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })

const isOutOfProportion = (compressed: number, inflated: number) => inflated > ratioAppliesFromBytes && inflated > compressed * greatestRatio
const isBomb = (compressed: number, inflated: number) => inflated > greatestPartBytes || isOutOfProportion(compressed, inflated)

/** Reads the list of contents only and refuses by it; lies in it are found when a part is inflated. */
const listEntries = (zip: ZipFile, packedBytes: number) =>
  new Promise<Map<string, Entry>>((resolve, reject) => {
    const entries = new Map<string, Entry>()
    let total = 0
    if (zip.entryCount > greatestEntries) return reject(bomb())
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize
      if ((entry.generalPurposeBitFlag & flagEncrypted) !== 0) return reject(encrypted())
      if (total > greatestInflatedBytes || isOutOfProportion(packedBytes, total) || isBomb(entry.compressedSize, entry.uncompressedSize)) return reject(bomb())
      if (entries.has(entry.fileName)) return reject(damaged())
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })

const asRefusal = (error: unknown) => (error instanceof UnreadableFile ? error : damaged(error instanceof Error ? error.message : undefined))

async function* inflate(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
      zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable)))
    })
    let counted = 0
    for await (const chunk of stream) {
      counted += chunk.length
      if (isBomb(entry.compressedSize, counted)) throw bomb()
      yield chunk
    }
  } catch (error) {
    throw asRefusal(error)
  }
}

/** Opens a zip held in memory. Throws UnreadableFile for bombs by their own account, passwords and damage. */
export const readZip = async (bytes: Uint8Array): Promise<ZipParts> => {
  try {
    const zip = await openZip(bytes)
    const entries = await listEntries(zip, bytes.length)
    return {
      has: (path) => entries.has(path),
      paths: [...entries.keys()],
      open(path) {
        const entry = entries.get(path)
        if (!entry) throw damaged(path)
        return inflate(zip, entry)
      },
    }
  } catch (error) {
    throw asRefusal(error)
  }
}
