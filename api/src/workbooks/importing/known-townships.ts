import type { Division } from '@silverguard/shared/divisions/contract'
import { matchText } from '../../institutions/name-matching.ts'

export type Known = Division & { endedOn: string | null; successor: string | null }

/** A township as registers may name it; an older name or code (`formerly`) stands for what took its place. */
export type Township = { code: string; formerly: string | null; full: string; names: ReadonlySet<string> }

const endings = /(街道办事处|街道办|街道|办事处|民族乡|镇|乡)$/
const alternatives = ['', '街道', '街道办', '街道办事处', '镇', '乡', '镇人民政府', '街']

const namesOf = (full: string): Set<string> => {
  const bare = full.replace(endings, '')
  return new Set(bare.length < 2 ? [full] : [full, ...alternatives.map((ending) => `${bare}${ending}`)])
}

/** What has taken an ended division's place in the end; undefined where nothing has. */
const presentOf = (byCode: ReadonlyMap<string, Known>, division: Known, steps = 20): Known | undefined => {
  if (division.endedOn === null) return division
  const next = division.successor === null || steps === 0 ? undefined : byCode.get(division.successor)
  return next && presentOf(byCode, next, steps - 1)
}

/** Every township that registers may speak of; ended ones without a successor are not chosen any more. */
export const knownTownships = (divisions: readonly Known[]): Township[] => {
  const byCode = new Map(divisions.map((division) => [division.code, division]))
  return divisions
    .filter(({ code }) => code.length === 9)
    .flatMap((division) => {
      const present = presentOf(byCode, division)
      if (present === undefined || present.code.length < 9) return []
      const full = matchText(division.name)
      return [{ code: present.code, formerly: present.code === division.code ? null : division.code, full, names: namesOf(full) }]
    })
}
