import { isUtf8 } from 'node:buffer'

/** A line of text; or why there is none. `number` counts from 1, blank lines included. */
export type Line = { number: number; content: string } | { number: number; problem: 'too-long' | 'not-utf8' }

const newline = 0x0a
const carriageReturn = 0x0d
export const longestLine = 1024 * 1024
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * The lines of a stream of bytes, those of one chunk together, in bounded memory: of a line above `longest` bytes nothing is kept.
 * Lines end with LF or CRLF, the last one also with the end; a byte order mark at the start is dropped.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>, longest = longestLine): AsyncGenerator<Line[]> {
  let number = 0
  let kept: Buffer[] = []
  let size = 0

  const keep = (piece: Buffer) => {
    size += piece.length
    if (size > longest) kept = []
    else if (piece.length > 0) kept.push(piece)
  }
  const finish = (): Line => {
    number += 1
    const tooLong = size > longest
    let bytes = kept.length === 1 ? (kept[0] ?? Buffer.alloc(0)) : Buffer.concat(kept)
    kept = []
    size = 0
    if (tooLong) return { number, problem: 'too-long' }
    if (number === 1 && bytes.subarray(0, 3).equals(byteOrderMark)) bytes = bytes.subarray(3)
    if (bytes.at(-1) === carriageReturn) bytes = bytes.subarray(0, -1)
    return isUtf8(bytes) ? { number, content: bytes.toString('utf8') } : { number, problem: 'not-utf8' }
  }

  for await (const chunk of stream) {
    const lines: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      keep(chunk.subarray(start, end))
      lines.push(finish())
      start = end + 1
    }
    // A copy: a view would hold the whole chunk for as long as its last line is unfinished.
    keep(Buffer.from(chunk.subarray(start)))
    yield lines
  }
  if (size > 0) yield [finish()]
}
