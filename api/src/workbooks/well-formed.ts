const name = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_.·-]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.·-]*)?`
const value = `(?:"[^"<]*"|'[^'<]*')`
const opening = new RegExp(String.raw`<(${name})((?:\s+${name}\s*=\s*${value})*)\s*(/?)>`, 'uy')
const closing = new RegExp(String.raw`</(${name})\s*>`, 'uy')
const attribute = new RegExp(String.raw`(${name})\s*=\s*${value}`, 'gu')
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const badReference = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i
const otherEncoding = /^<\?xml\s[^>]*\sencoding\s*=\s*["'](?!utf-(?:8|16)["'])/i
/** What is no element, by how it begins and ends; a document type is not among them. */
const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

type Element = { name: string; declares: readonly string[] }
const prefixOf = (qualified: string) => (qualified.includes(':') ? qualified.slice(0, qualified.indexOf(':')) : '')

/** The elements that are open, and the prefixes that they declare. */
const openElements = () => {
  const open: Element[] = []
  const declared = new Map(['', 'xml', 'xmlns'].map((prefix) => [prefix, 1]))
  const count = (prefixes: readonly string[], by: 1 | -1) => {
    for (const prefix of prefixes) declared.set(prefix, (declared.get(prefix) ?? 0) + by)
  }
  return {
    depth: () => open.length,
    /** False where an attribute stands twice or a prefix is not declared. */
    enter(name: string, attributes: string): boolean {
      const names = [...attributes.matchAll(attribute)].map(([, each = '']) => each)
      const declares = names.filter((each) => each.startsWith('xmlns:')).map((each) => each.slice(6))
      count(declares, 1)
      open.push({ name, declares })
      return new Set(names).size === names.length && [name, ...names].every((each) => (declared.get(prefixOf(each)) ?? 0) > 0)
    },
    /** False where another element is to be closed first. */
    leave(name: string): boolean {
      const last = open.pop()
      count(last?.declares ?? [], -1)
      return last?.name === name
    },
  }
}

const areWellFormed = (words: string): boolean => {
  if (forbidden.test(words) || otherEncoding.test(words)) return false
  const open = openElements()
  let [at, roots] = [0, 0]
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(words)
    at += found?.[0].length ?? 0
    return found
  }
  const takeText = (): boolean => {
    const next = words.indexOf('<', at)
    const plain = words.slice(at, next < 0 ? words.length : next)
    at += plain.length
    return open.depth() > 0 ? !badReference.test(plain) : plain.trim() === ''
  }
  /** Undefined where none stands here. */
  const takeOther = (): boolean | undefined => {
    const found = others.find(([start]) => words.startsWith(start, at))
    if (found === undefined) return undefined
    const [start, end] = found
    const from = at
    const ends = words.indexOf(end, from + start.length)
    if (ends < 0) return false
    at = ends + end.length
    const within = words.slice(from + start.length, ends)
    if (start === '<!--') return !within.includes('--') && !within.endsWith('-')
    return start === '<?' ? from === 0 || !/^xml\s/i.test(within) : open.depth() > 0
  }
  const takeTag = (): boolean => {
    const closed = match(closing)
    if (closed) return open.leave(closed[1] ?? '')
    const opened = match(opening)
    if (!opened) return false
    const [, name = '', attributes = '', selfClosing] = opened
    if (open.depth() === 0) roots += 1
    return !badReference.test(attributes) && open.enter(name, attributes) && (selfClosing === '' || open.leave(name))
  }
  while (at < words.length) {
    if (!takeText()) return false
    if (at < words.length && !(takeOther() ?? takeTag())) return false
  }
  return open.depth() === 0 && roots === 1
}

const encodingOf = ([first, second]: Uint8Array) => (first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8')
/**
 * Whether every program opens this part as XML: one element that holds the others, each closed where it was opened, each prefix
 * declared, no document type, UTF-8 or UTF-16. Goes over it once.
 */
export const isWellFormed = (part: Uint8Array): boolean => {
  try {
    return areWellFormed(new TextDecoder(encodingOf(part), { fatal: true }).decode(part))
  } catch (error) {
    // Bytes that are no letters.
    if (error instanceof TypeError) return false
    throw error
  }
}
