import { text } from '@silverguard/shared/text'
import { notARegister, unknownEncoding } from './unreadable-file.ts'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const
export type Encoding = (typeof encodings)[number]

const pieceBytes = 256 * 1024
function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

const decodes = (bytes: Uint8Array, encoding: Encoding): boolean => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (const piece of pieces(bytes)) decoder.decode(piece, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const byMark = (bytes: Uint8Array): Encoding | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030'
  return undefined
}

/**
 * The encoding of a text file: its byte order mark, else UTF-8 if every byte fits, else GB18030 if every byte fits. Text in
 * GB18030 practically never happens to be valid UTF-8; the reverse would be read as nonsense, hence the order.
 */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  const marked = byMark(bytes)
  const found = (marked ? [marked] : (['utf-8', 'gb18030'] as const)).find((encoding) => decodes(bytes, encoding))
  if (!found) throw unknownEncoding()
  return found
}

/** The text in pieces, without its byte order mark and NULs, every line end a `\n`. */
export function* csvText(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding)
  let carriageReturn = false
  let first = true
  const settle = (raw: string) => {
    let words = carriageReturn ? `\r${raw}` : raw
    if (first && words.startsWith('\ufeff')) words = words.slice(1)
    first = first && words === ''
    carriageReturn = words.endsWith('\r')
    return (carriageReturn ? words.slice(0, -1) : words).replaceAll('\0', '').replace(/\r\n?/g, '\n')
  }
  for (const piece of pieces(bytes)) yield settle(decoder.decode(piece, { stream: true }))
  yield settle(decoder.decode())
  if (carriageReturn) yield '\n'
}

/** Text has hardly any control characters; a file that has is something else, whatever encoding would swallow it. */
export const refuseBinary = (head: string) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = head.match(/[\u0001-\u0008\u000e-\u001f]/g)?.length ?? 0
  if (controls > head.length / 50) throw notARegister(text('二进制文件', 'a binary file'))
}
