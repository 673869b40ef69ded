import { once } from 'node:events'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

type Packed = { path: Buffer; checksum: number; inflated: number; chunks: Buffer[]; packed: number; offset: number }

const versionNeeded = 20
const utf8Names = 0x0800
const deflated = 8
/** 1980-01-01: the same rows always give the same bytes, whenever they are written. */
const dosDate = 0x21

const record = (signature: number, fields: readonly (readonly [value: number, bytes: 2 | 4])[]) => {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [, size]) => sum + size, 0))
  let at = bytes.writeUInt32LE(signature)
  for (const [value, size] of fields) at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at)
  return bytes
}

const shared = ({ path, checksum, inflated, packed }: Packed) =>
  [
    [versionNeeded, 2],
    [utf8Names, 2],
    [deflated, 2],
    [0, 2],
    [dosDate, 2],
    [checksum, 4],
    [packed, 4],
    [inflated, 4],
    [path.length, 2],
    [0, 2],
  ] as const

const batchCharacters = 64 * 1024
async function* batched(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Buffer> {
  let gathered = ''
  for await (const piece of pieces) {
    gathered += piece
    if (gathered.length < batchCharacters) continue
    yield Buffer.from(gathered)
    gathered = ''
  }
  if (gathered !== '') yield Buffer.from(gathered)
}

/**
 * Packs the parts of a workbook as their text comes; only the packed bytes are kept. Sizes are written before each part, so
 * that the oldest program opens it.
 */
export const zipWriter = () => {
  const parts: Packed[] = []
  let offset = 0
  return {
    async add(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
      const part: Packed = { path: Buffer.from(path), checksum: 0, inflated: 0, chunks: [], packed: 0, offset }
      const deflate = createDeflateRaw({ level: 6 })
      deflate.on('data', (chunk: Buffer) => {
        part.chunks.push(chunk)
        part.packed += chunk.length
      })
      const ended = once(deflate, 'end')
      const source = Readable.from(
        (async function* () {
          for await (const batch of batched(pieces)) {
            part.checksum = crc32(batch, part.checksum)
            part.inflated += batch.length
            yield batch
          }
        })(),
      )
      source.on('error', (error) => deflate.destroy(error))
      source.pipe(deflate)
      await ended
      parts.push(part)
      offset += 30 + part.path.length + part.packed
    },
    finish(): Uint8Array {
      const central = parts.map((part) =>
        Buffer.concat([record(0x02014b50, [[versionNeeded, 2], ...shared(part), [0, 2], [0, 2], [0, 2], [0, 4], [part.offset, 4]]), part.path]),
      )
      const size = central.reduce((sum, entry) => sum + entry.length, 0)
      const end = record(0x06054b50, [
        [0, 2],
        [0, 2],
        [parts.length, 2],
        [parts.length, 2],
        [size, 4],
        [offset, 4],
        [0, 2],
      ])
      return Buffer.concat([...parts.flatMap((part) => [record(0x04034b50, shared(part)), part.path, ...part.chunks]), ...central, end])
    },
  }
}
