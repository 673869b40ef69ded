import { covers, type Division } from '@silverguard/shared/divisions/contract'
import { matchText } from '../../institutions/name-matching.ts'
import { type Known, knownTownships, type Township } from './known-townships.ts'

/** Where a row lies: a township of ours, or pending under the stated division with what the file said. */
export type Placed = { divisionCode: string; pending: boolean; stated: string | null }
export type PlaceTownship = (words: string | undefined) => Placed | 'outside'

/** One lies in the other. */
const related = (one: string, other: string) => one.startsWith(other) || other.startsWith(one)

type Peeled = { rest: string; under: readonly string[] }

/** Takes names of provinces, cities and counties off the front; what remains lies under one of the codes. */
const peel = (upper: readonly Division[], { rest, under }: Peeled): Peeled => {
  const fitting = upper.filter(({ code, name }) => name.length < rest.length && rest.startsWith(name) && under.some((prefix) => related(prefix, code)))
  const longest = Math.max(...fitting.map(({ name }) => name.length))
  const found = fitting.filter(({ name }) => name.length === longest)
  if (found.length === 0) return { rest, under }
  const narrower = found.flatMap(({ code }) => under.filter((prefix) => related(prefix, code)).map((prefix) => (prefix.length > code.length ? prefix : code)))
  return peel(upper, { rest: rest.slice(longest), under: narrower })
}

const codesOf = (townships: readonly Township[]) => [...new Set(townships.map(({ code }) => code))]

/**
 * Recognises a township by its code (9 or 12 digits), by its name with or without 镇, 乡 or 街道, or inside a longer path; of
 * namesakes in two counties by the county that is named with it. Not sure means pending; a place of others, or a code under
 * another prefix, is outside.
 */
export const townshipFinder = (divisions: readonly Known[], scope: string, statedDivision: string): PlaceTownship => {
  const townships = knownTownships(divisions)
  const upper = divisions.filter(({ code, endedOn }) => code.length <= 6 && endedOn === null).map(({ code, name }) => ({ code, name: matchText(name) }))
  const isOurs = (code: string) => related(scope, code)

  const pending = (stated: string | null, under = statedDivision): Placed => {
    const closer = under.startsWith(statedDivision) && covers(scope, under)
    return { divisionCode: closer ? under : statedDivision, pending: true, stated }
  }
  /** A village's officer has nothing but the village. */
  const at = (code: string): Placed => ({ divisionCode: covers(scope, code) ? code : scope, pending: false, stated: null })

  const byCode = (digits: string): Placed | 'outside' => {
    if (!isOurs(digits)) return 'outside'
    const township = townships.find(({ code, formerly }) => isOurs(code) && digits.length >= 9 && digits.startsWith(formerly ?? code))
    if (township) return at(digits.length === 12 && !digits.endsWith('000') && township.formerly === null ? digits : township.code)
    return upper.some(({ code }) => code === digits) ? pending(null, digits) : pending(digits)
  }
  /** Undefined where no township is meant by these words. */
  const chosen = (meant: readonly Township[], words: string, under = statedDivision): Placed | 'outside' | undefined => {
    const ours = codesOf(meant.filter(({ code }) => isOurs(code)))
    if (ours.length === 1 && ours[0]) return at(ours[0])
    return ours.length > 1 ? pending(words, under) : meant.some(({ full }) => words.includes(full)) ? 'outside' : undefined
  }
  const called = (name: string, under: readonly string[]) => {
    const meant = townships.filter(({ names, code }) => names.has(name) && under.some((prefix) => related(prefix, code)))
    const exactly = meant.filter(({ full }) => full === name)
    return exactly.length > 0 ? exactly : meant
  }
  /** Inside longer words; where these name counties besides, in one of those counties only. */
  const inside = (name: string) =>
    townships.filter(({ code, full }) => {
      if (!name.includes(full)) return false
      const around = name.replace(full, ' ')
      const counties = upper.filter((division) => division.code.length === 6 && around.includes(division.name))
      return counties.length === 0 || counties.some((county) => related(county.code, code))
    })
  const byName = (words: string): Placed | 'outside' => {
    const name = matchText(words)
    const whole = chosen(called(name, ['']), name)
    if (whole) return whole === 'outside' || !whole.pending ? whole : pending(words)
    const same = upper.filter((division) => division.name === name)
    if (same.length > 0) {
      const ours = same.filter(({ code }) => isOurs(code))
      return ours.length === 0 ? 'outside' : pending(null, ours.length === 1 ? ours[0]?.code : undefined)
    }
    const { rest, under } = peel(upper, { rest: name, under: [''] })
    const named = under.filter(isOurs)
    if (named.length === 0) return 'outside'
    const narrowed = named.length === 1 ? named[0] : undefined
    const placed = chosen(called(rest, under), rest, narrowed) ?? chosen(inside(name), name, narrowed)
    if (placed) return placed === 'outside' || !placed.pending ? placed : { ...placed, stated: words }
    const strange = upper.some((division) => division.code.length === 6 && !isOurs(division.code) && division.name.length >= 2 && name.includes(division.name))
    const endsOurs = upper.some((division) => isOurs(division.code) && division.name !== '' && name.endsWith(division.name))
    return strange && !endsOurs ? 'outside' : pending(words, narrowed)
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
