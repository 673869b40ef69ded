import { greatestSharedCharacters, greatestSharedStrings } from './limits.ts'
import { bomb } from './unreadable-file.ts'
import { readWholeXml } from './xml-reader.ts'

const escaped = /_x([0-9a-fA-F]{4})_/g
/** NUL, or half of a character without the other: no database keeps them. */
const notKept = /\0|\p{Cs}/gu
const decode = (raw: string) => raw.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).replace(notKept, '')

/** `_x000D_` and the like stand for characters; line ends become one kind. */
export const plainText = (raw: string): string => {
  const decoded = raw.includes('_x') ? decode(raw) : raw
  return decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded
}

/** The table of texts that cells refer to: rich text joined, phonetic readings (`rPh`) left out. */
export const readSharedStrings = async (part: AsyncIterable<Buffer>): Promise<string[]> => {
  const strings: string[] = []
  let words = ''
  let phonetic = false
  let within = false
  let characters = 0
  await readWholeXml(part, {
    open(name) {
      if (name === 'si') words = ''
      if (name === 'rPh') phonetic = true
      if (name === 't') within = !phonetic
    },
    close(name) {
      if (name === 't') within = false
      if (name === 'rPh') phonetic = false
      if (name === 'si') strings.push(plainText(words))
      if (strings.length > greatestSharedStrings) throw bomb()
    },
    text(piece) {
      if (!within) return
      words += piece
      characters += piece.length
      if (characters > greatestSharedCharacters) throw bomb()
    },
  })
  return strings
}
