import { type Text, text } from '@silverguard/shared/text'
import { encrypted, notARegister, oldWorkbook, type UnreadableFile } from './unreadable-file.ts'

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) => signature.every((byte, index) => bytes[at + index] === byte)
const ascii = (words: string) => [...words].map((letter) => letter.charCodeAt(0))
const utf16 = (words: string) => Buffer.from(words, 'utf16le')

const foreign: readonly { signature: readonly number[]; at?: number; what: Text }[] = [
  { signature: ascii('%PDF'), what: text('PDF 文件', 'a PDF') },
  { signature: [0x89, ...ascii('PNG')], what: text('图片', 'a picture') },
  { signature: [0xff, 0xd8, 0xff], what: text('图片', 'a picture') },
  { signature: ascii('GIF8'), what: text('图片', 'a picture') },
  { signature: ascii('WEBP'), at: 8, what: text('图片', 'a picture') },
  { signature: ascii('ftyphei'), at: 4, what: text('图片', 'a picture') },
  { signature: [0x49, 0x49, 0x2a, 0x00], what: text('图片', 'a picture') },
  { signature: ascii('Rar!'), what: text('压缩包(RAR)', 'a RAR archive') },
  { signature: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], what: text('压缩包(7z)', 'a 7z archive') },
  { signature: [0x1f, 0x8b], what: text('压缩包(gzip)', 'a gzip archive') },
  { signature: ascii('{\\rtf'), what: text('RTF 文档', 'an RTF document') },
]

/** Compound files hold old Office documents and encrypted new ones; the names of their streams, in UTF-16, tell which. */
const compoundFile = (bytes: Uint8Array): UnreadableFile => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.includes(utf16('EncryptedPackage')) || buffer.includes(utf16('EncryptionInfo'))) return encrypted()
  if (buffer.includes(utf16('WordDocument'))) return notARegister(text('旧格式的 Word 文档(.doc)', 'an old Word document (.doc)'))
  if (buffer.includes(utf16('PowerPoint Document'))) return notARegister(text('旧格式的演示文稿(.ppt)', 'an old presentation (.ppt)'))
  return oldWorkbook()
}

const markup = (start: string): Text | undefined => {
  if (/^<(!doctype\s+html|html|head|body|table|meta|style|div)\b/i.test(start)) return text('网页(HTML)', 'a web page (HTML)')
  if (/^<(\?xml|workbook|ss:workbook)/i.test(start))
    return /office:spreadsheet/i.test(start) ? text('XML 表格(Excel 2003 XML)', 'an Excel 2003 XML spreadsheet') : text('XML 文件', 'an XML file')
  return undefined
}

/** What the bytes are, whatever the file is called: a zip, text, or something that is refused with its own reason. */
export const contentKind = (bytes: Uint8Array): 'zip' | 'text' | UnreadableFile => {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compoundFile(bytes)
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return oldWorkbook()
  const other = foreign.find(({ signature, at }) => startsWith(bytes, signature, at))
  if (other) return notARegister(other.what)
  const head = bytes.subarray(0, 4096)
  const wide = startsWith(head, [0xff, 0xfe]) ? 'utf-16le' : startsWith(head, [0xfe, 0xff]) ? 'utf-16be' : undefined
  const start = new TextDecoder(wide ?? 'utf-8').decode(head).trimStart()
  const written = markup(start)
  if (written) return notARegister(written)
  const nulls = head.filter((byte) => byte === 0).length
  if (!wide && nulls > Math.max(4, head.length / 50)) return notARegister(text('二进制文件', 'a binary file'))
  return 'text'
}
