import { greatestXmlToken } from './limits.ts'
import { damaged, hostileXml } from './unreadable-file.ts'

export type XmlHandler = {
  /** `name` is without its prefix; `attributes` is the text between name and end, for `attributesOf`. */
  open(name: string, attributes: string): void
  close(name: string): void
  /** Text with its references resolved. */
  text(words: string): void
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
const named = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }))

/** NUL and halves of characters are none, whatever a reference says; no database keeps them. */
const isCharacter = (point: number) => point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)

const resolveReferences = (raw: string) =>
  raw.includes('&')
    ? raw.replace(
        /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,32}));/g,
        (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
          if (name !== undefined) return named.get(name) ?? whole
          const point = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
          return isCharacter(point) ? String.fromCodePoint(point) : ''
        },
      )
    : raw

const isQuote = (letter: number) => letter === 34 || letter === 39

/** Attributes by local name. Goes over the text once, by hand: it is called for every cell of a sheet. */
export const attributesOf = (source: string): Record<string, string> => {
  const found: Record<string, string> = {}
  let at = 0
  for (;;) {
    const equals = source.indexOf('=', at)
    if (equals < 0) return found
    let start = equals + 1
    while (start < source.length && source.charCodeAt(start) <= 32) start += 1
    if (!isQuote(source.charCodeAt(start))) return found
    const end = source.indexOf(source.charAt(start), start + 1)
    if (end < 0) return found
    found[localName(source.slice(at, equals).trim())] = resolveReferences(source.slice(start + 1, end))
    at = end + 1
  }
}

/** The `>` that ends a tag, those within quoted values passed over; -1 if it has not come yet. */
const tagEnd = (source: string, from: number): number => {
  let quote = 0
  for (let at = from; at < source.length; at++) {
    const letter = source.charCodeAt(at)
    if (quote) {
      if (letter === quote) quote = 0
    } else if (isQuote(letter)) quote = letter
    else if (letter === 62) return at
  }
  return -1
}

/**
 * Reads XML piece by piece with a bounded memory: no tree, no entities, no document types. Only what workbooks need;
 * throws UnreadableFile for a DTD and for tokens beyond the limit.
 */
const xmlReader = (handler: XmlHandler) => {
  let held = ''
  const tag = (source: string, from: number, end: number) => {
    if (source.charCodeAt(from) === 47) return handler.close(localName(source.slice(from + 1, end).trimEnd()))
    const selfClosing = source.charCodeAt(end - 1) === 47
    const last = selfClosing ? end - 1 : end
    let space = from
    while (space < last && source.charCodeAt(space) > 32) space += 1
    const name = localName(source.slice(from, space))
    handler.open(name, source.slice(space, last))
    if (selfClosing) handler.close(name)
  }
  /** Takes one token at `at` and returns where the next begins, or -1 if it is not whole yet. */
  const token = (source: string, at: number): number => {
    if (source.charCodeAt(at) !== 60) {
      const next = source.indexOf('<', at)
      if (next >= 0) handler.text(resolveReferences(source.slice(at, next)))
      return next
    }
    const second = source.charCodeAt(at + 1)
    if (second === 33 || second === 63) return special(source, at)
    const end = tagEnd(source, at + 1)
    if (end < 0) return -1
    tag(source, at + 1, end)
    return end + 1
  }
  const special = (source: string, at: number): number => {
    const upTo = (mark: string, take?: (words: string) => void, from = at) => {
      const end = source.indexOf(mark, from)
      if (end < 0) return -1
      take?.(source.slice(from, end))
      return end + mark.length
    }
    if (source.startsWith('<?', at)) return upTo('?>')
    if (source.startsWith('<!--', at)) return upTo('-->', undefined, at + 4)
    if (source.startsWith('<![CDATA[', at)) return upTo(']]>', handler.text, at + 9)
    if (source.length - at < 9) return -1
    throw hostileXml()
  }
  return {
    write(piece: string) {
      const source = held + piece
      let at = 0
      while (at < source.length) {
        const next = token(source, at)
        if (next < 0) break
        at = next
      }
      held = source.slice(at)
      if (held.length > greatestXmlToken) throw damaged()
    },
    /** Anything but blank left over means that the part was cut off. */
    end() {
      if (held.trim() !== '') throw damaged()
    },
  }
}

const pieceBytes = 128 * 1024
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Feeds a part to a handler; after each piece the caller gets its turn (to hand rows on) and so do other requests. */
export async function* readXml(part: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const reader = xmlReader(handler)
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let gathered: Buffer[] = []
  let size = 0
  const flush = () => {
    const bytes = Buffer.concat(gathered)
    gathered = []
    size = 0
    decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8')
    reader.write(decoder.decode(bytes, { stream: true }))
  }
  for await (const chunk of part) {
    gathered.push(chunk)
    size += chunk.length
    if (size < pieceBytes) continue
    flush()
    yield
    await turn()
  }
  flush()
  reader.end()
  yield
}

export const readWholeXml = async (part: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> => {
  for await (const _ of readXml(part, handler));
}
