import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Line, linesOf } from './lines-of.ts'

async function* pieces(bytes: Buffer, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}
const linesIn = async (bytes: Buffer | string, { pieceSize = 64, longest = 100 } = {}): Promise<Line[]> => {
  const lines: Line[] = []
  for await (const some of linesOf(pieces(Buffer.from(bytes), pieceSize), longest)) lines.push(...some)
  return lines
}

describe('lines of a stream', () => {
  test('end with LF, CRLF or the end, and are numbered with the blank ones', async () => {
    expect(await linesIn('a\r\n\nb')).toEqual([
      { number: 1, content: 'a' },
      { number: 2, content: '' },
      { number: 3, content: 'b' },
    ])
    expect(await linesIn('a\n')).toEqual([{ number: 1, content: 'a' }])
    expect(await linesIn('')).toEqual([])
  })

  test('lose the byte order mark at the start and keep it elsewhere', async () => {
    expect(await linesIn('\uFEFFa\n\uFEFFb', { pieceSize: 1 })).toEqual([
      { number: 1, content: 'a' },
      { number: 2, content: '\uFEFFb' },
    ])
  })

  test('that are not UTF-8 or too long are named and leave the next ones alone', async () => {
    const bytes = Buffer.concat([Buffer.from([0x22, 0xff, 0x0a]), Buffer.from(`${'x'.repeat(101)}\n${'y'.repeat(100)}\nz`)])
    expect(await linesIn(bytes, { pieceSize: 7 })).toEqual([
      { number: 1, problem: 'not-utf8' },
      { number: 2, problem: 'too-long' },
      { number: 3, content: 'y'.repeat(100) },
      { number: 4, content: 'z' },
    ])
  })

  test('are the same however the bytes are cut, also within a character', async () => {
    const anyText = fc.array(fc.constantFrom('银龄', 'a', '\n', '\r\n', '😀', '', '\r'), { maxLength: 40 }).map((parts) => parts.join(''))
    const check = fc.asyncProperty(anyText, fc.integer({ min: 1, max: 9 }), async (content, pieceSize) => {
      const expected = content.split('\n').map((line) => line.replace(/\r$/, ''))
      if (content === '' || content.endsWith('\n')) expected.pop()
      expect(await linesIn(content, { pieceSize, longest: 1000 })).toEqual(expected.map((line, index) => ({ number: index + 1, content: line })))
    })
    await fc.assert(check, { numRuns: 200 })
  })
})
