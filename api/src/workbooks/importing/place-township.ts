import { covers, type Division } from '@silverguard/shared/divisions/contract'
import { matchText } from '../../institutions/name-matching.ts'

/** Where a row lies: a township of ours, or pending under the stated division with what the file said. */
export type Placed = { divisionCode: string; pending: boolean; stated: string | null }
export type PlaceTownship = (words: string | undefined) => Placed | 'outside'

const endings = /(街道办事处|街道办|街道|办事处|民族乡|镇|乡)$/

const namesOf = (townships: readonly Division[]): ReadonlyMap<string, string | undefined> => {
  const names = new Map<string, string | undefined>()
  const put = (name: string, code: string) => void names.set(name, names.has(name) && names.get(name) !== code ? undefined : code)
  for (const { code, name } of townships) {
    const full = matchText(name)
    const bare = full.replace(endings, '')
    put(full, code)
    if (bare.length < 2) continue
    for (const ending of ['', '街道', '街道办', '街道办事处', '镇', '乡', '镇人民政府', '街']) if (`${bare}${ending}` !== full) put(`${bare}${ending}`, code)
  }
  return names
}

/**
 * Recognises a township by its code (9 or 12 digits), by its name with or without 镇, 乡 or 街道, or inside a longer path.
 * A code under another prefix, or the name of another county that we know, lies outside; anything else is pending.
 */
export const townshipFinder = (divisions: readonly Division[], scope: string, statedDivision: string): PlaceTownship => {
  const within = divisions.filter(({ code }) => covers(scope, code))
  const townships = within.filter(({ code }) => code.length === 9)
  const names = namesOf(townships)
  const inPaths = townships.map(({ code, name }) => ({ code, name: matchText(name) }))
  const ownAbove = new Set(divisions.filter(({ code }) => code.length <= 6 && (covers(code, scope) || covers(scope, code))).map(({ name }) => matchText(name)))
  const strangers = divisions.filter(({ code }) => code.length === 6 && !covers(scope, code) && !covers(code, scope)).map(({ name }) => matchText(name))
  const pending = (stated: string | null): Placed => ({ divisionCode: statedDivision, pending: true, stated })

  const byCode = (digits: string): Placed | 'outside' => {
    if (!covers(scope, digits) && !covers(digits, scope)) return 'outside'
    const township = townships.find(({ code }) => digits.length >= 9 && digits.startsWith(code))
    return township ? { divisionCode: digits.length === 12 && !digits.endsWith('000') ? digits : township.code, pending: false, stated: null } : pending(digits)
  }
  const withoutAbove = (name: string): string => {
    const above = [...ownAbove].find((each) => name.startsWith(each) && name.length > each.length)
    return above ? withoutAbove(name.slice(above.length)) : name
  }
  const byName = (words: string): Placed | 'outside' => {
    const name = matchText(words)
    if (ownAbove.has(name)) return pending(null)
    const code = names.get(name) ?? names.get(withoutAbove(name))
    if (code) return { divisionCode: code, pending: false, stated: null }
    const inside = inPaths.filter((township) => name.includes(township.name))
    if (inside.length === 1 && inside[0]) return { divisionCode: inside[0].code, pending: false, stated: null }
    const strange = strangers.some((stranger) => name === stranger || (stranger.length >= 2 && name.includes(stranger)))
    return strange && inside.length === 0 && ![...ownAbove].some((own) => own.length > 0 && name.endsWith(own)) ? 'outside' : pending(words)
  }

  const known = new Map<string, Placed | 'outside'>()
  return (words) => {
    if (words === undefined) return statedDivision.length >= 9 ? { divisionCode: statedDivision, pending: false, stated: null } : pending(null)
    const found = known.get(words)
    if (found) return found
    const digits = words.normalize('NFKC').replace(/\s/g, '')
    const placed = /^(\d{6}|\d{9}|\d{12})$/.test(digits) ? byCode(digits) : byName(words)
    known.set(words, placed)
    return placed
  }
}
