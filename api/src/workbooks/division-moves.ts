import { byKey } from '@silverguard/shared/by-key'
import { covers, parentOf } from '@silverguard/shared/divisions/contract'
import type { ChangeLine } from './read-division-changes.ts'

type LaidDivision = { code: string; name: string; own: boolean; endedOn: string | null }
/** What stands before the file is applied. `institutions` and `accounts` count by the code at which they lie. */
export type Before = {
  area: string
  divisions: readonly LaidDivision[]
  institutions: ReadonlyMap<string, number>
  accounts: ReadonlyMap<string, number>
}

/** A division that has not ended, the line that decides over it, and the code it gets; null where it ends. */
export type Unit = { code: string; name: string; own: boolean; line: ChangeLine | undefined; to: string | null }

export const staysAt = (unit: Unit) => unit.to === unit.code
/** Not named by the file itself, but lying in what is. */
export const isCarried = (unit: Unit) => unit.line?.from !== unit.code && !staysAt(unit)

export type Moves = {
  units: readonly Unit[]
  /** The line that decides over a code: that of the code, or of the closest division around it. */
  ruling: (code: string) => ChangeLine | undefined
  /** By the codes after the file. */
  at: ReadonlyMap<string, readonly Unit[]>
  /** Villages of merged townships whose last digits are taken, with the township to which they count from now on. */
  folded: ReadonlyMap<string, string>
  /** Divisions that lie at a code after the file. */
  occupants: (code: string) => readonly Unit[]
  /** Where what lies at a code lies afterwards; the code itself where nothing moves it. */
  after: (code: string) => string
}

const foldedVillages = (at: Moves['at']): Map<string, string> =>
  new Map(
    [...at]
      .filter(([code, here]) => code.length === 12 && here.length > 1)
      .flatMap(([code, here]) => here.filter(isCarried).map((unit) => [unit.code, code.slice(0, 9)] as const)),
  )

/** What moves where, all lines at once by the state before the file. What lies in a division keeps its last digits. */
export const movesOf = (lines: readonly ChangeLine[], { area, divisions, institutions }: Before): Moves => {
  const byFrom = new Map<string, ChangeLine>()
  for (const line of lines) if (line.from !== null && !byFrom.has(line.from)) byFrom.set(line.from, line)
  const ruling = (code: string): ChangeLine | undefined => {
    for (let around: string | undefined = code; around !== undefined && around !== area; around = parentOf(around)) {
      const line = byFrom.get(around)
      if (line) return line
    }
    return undefined
  }
  const wanted = (code: string): string | null => {
    const line = ruling(code)
    if (line === undefined) return code
    return line.to === null ? null : line.to + code.slice(line.from?.length)
  }
  const unit = (code: string, name: string, own: boolean): Unit => ({ code, name, own, line: ruling(code), to: wanted(code) })
  const units = divisions.flatMap(({ code, name, own, endedOn }) => (endedOn === null && code !== area && covers(area, code) ? [unit(code, name, own)] : []))
  const laid = new Set(units.map(({ code }) => code))
  // Villages at which places lie although no data know them collide like any other.
  const unknownVillages = [...institutions.keys()].filter((code) => code.length === 12 && !laid.has(code)).map((code) => unit(code, code, false))

  const moving = [...units, ...unknownVillages].filter((each): each is Unit & { to: string } => each.to !== null)
  const at = byKey<Unit & { to: string }>(moving, ({ to }) => to)
  const folded = foldedVillages(at)
  const occupants = (code: string) => (at.get(code) ?? []).filter((each) => laid.has(each.code) && !folded.has(each.code))
  return { units, ruling, at, folded, occupants, after: (code) => folded.get(code) ?? wanted(code) ?? code }
}
