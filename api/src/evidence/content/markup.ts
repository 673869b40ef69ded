import { damagedFile } from './refusals.ts'

/** An opening tag without its prefix, and its attributes as they are written. */
export type Tag = { name: string; attributes: ReadonlyMap<string, string> }

/** What says how a package hangs together is small; a thousand links take 200 KB. */
const greatestBytes = 256 * 1024

const declaration = /\ufeff?\s*(?:<\?xml\s[^<>?]*\?>)?/y
const encoding = /\sencoding\s*=\s*["']([^"']*)["']/i
const between = /\s*/y
const closing = /<\/[\w.:-]+\s*>/y
const opening = /<([\w.:-]+)/y
const attribute = /\s+([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const ending = /\s*\/?>/y

const wordsOf = (content: Buffer): string => {
  if (content.length > greatestBytes) throw damagedFile()
  const words = content.toString('utf8')
  if (words.includes('\0') || words.includes('\ufffd') || /<!|&#/.test(words)) throw damagedFile()
  return words
}

/**
 * The tags of a part that lists others, as programs write it: UTF-8, nothing but tags, no document type, no characters written by
 * number, no attribute twice. Reads every byte once. Throws `Refused` for anything else: what two programs could read differently.
 */
export const tagsOf = (content: Buffer): Tag[] => {
  const words = wordsOf(content)
  let at = 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(words)
    at += found?.[0].length ?? 0
    return found
  }
  const stated = encoding.exec(match(declaration)?.[0] ?? '')?.[1]
  if (stated !== undefined && stated.toLowerCase() !== 'utf-8') throw damagedFile()
  const tags: Tag[] = []
  for (match(between); at < words.length; match(between)) {
    if (match(closing)) continue
    const [, named = ''] = match(opening) ?? []
    if (named === '') throw damagedFile()
    const attributes = new Map<string, string>()
    for (let found = match(attribute); found; found = match(attribute)) {
      const [, name = '', double, single = ''] = found
      if (attributes.has(name)) throw damagedFile()
      attributes.set(name, double ?? single)
    }
    if (!match(ending)) throw damagedFile()
    tags.push({ name: named.slice(named.indexOf(':') + 1), attributes })
  }
  return tags
}
