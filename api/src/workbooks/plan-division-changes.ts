import { text } from '@silverguard/shared/text'
import type { CellProblem, DivisionChange } from '@silverguard/shared/workbooks/contract'
import { divisionChangeProblems, type Named } from './division-change-problems.ts'
import { type Before, type Moves, movesOf, staysAt } from './division-moves.ts'
import { type ChangeLine, problemAt } from './read-division-changes.ts'

export type DivisionPlan = {
  changes: DivisionChange[]
  problems: CellProblem[]
  /** Where what lies at a code lies afterwards, all at once; the code itself where nothing moves it. */
  after: (code: string) => string
  ended: { code: string; successor: string | null }[]
  written: { code: string; name: string; own: boolean }[]
}

/** Who stays keeps its name unless a line renames it; what is new is called as its line says, or as what comes to it. */
const namesAfter = (lines: readonly ChangeLine[], { area, divisions }: Before, { occupants }: Moves): Named => {
  const renamed = new Map(lines.flatMap(({ from, to, name }) => (from !== null && from === to && name !== null ? [[to, name] as const] : [])))
  const fresh = lines.filter(({ from, to }) => from === null && to !== null && occupants(to).length === 0)
  const added = new Map([...fresh].reverse().map((line) => [line.to ?? '', line]))
  const nameAfter = (code: string): string => {
    if (code === area) return renamed.get(code) ?? divisions.find((division) => division.code === code)?.name ?? ''
    const here = occupants(code)
    const stayer = here.find(staysAt)
    if (stayer) return renamed.get(code) ?? stayer.name
    const given = here.map(({ line }) => (line?.to === code ? line.name : null)).find((name) => name !== null)
    return given ?? added.get(code)?.name ?? here[0]?.name ?? ''
  }
  return { nameAfter, added }
}

const kindOf = (line: ChangeLine, { divisions }: Before, { occupants }: Moves, { added }: Named): DivisionChange['kind'] => {
  const { from, to, name } = line
  if (to === null) return 'ended'
  if (from === null) return added.has(to) ? 'added' : 'unchanged'
  if (from !== to) return occupants(to).length > 1 ? 'merged' : 'recoded'
  return name === null || divisions.some((division) => division.code === from && division.name === name) ? 'unchanged' : 'renamed'
}

const countedByLine = (counts: ReadonlyMap<string, number>, { ruling }: Moves) => {
  const sums = new Map<ChangeLine | undefined, number>()
  for (const [code, count] of counts) sums.set(ruling(code), (sums.get(ruling(code)) ?? 0) + count)
  return (line: ChangeLine) => (line.from === line.to ? 0 : (sums.get(line) ?? 0))
}

const stillHolds = (line: ChangeLine, { institutions, accounts }: DivisionChange): CellProblem[] => {
  if (line.to !== null || institutions + accounts === 0) return []
  const zh = `其下还有 ${institutions} 家机构、${accounts} 个账户,请填新代码`
  return [problemAt(line.row, line.cells.to, 'still_holds', text(zh, `${institutions} institutions and ${accounts} accounts lie in it: give a new code`))]
}

const writtenBy = ({ area, divisions }: Before, { at, occupants }: Moves, { nameAfter, added }: Named): DivisionPlan['written'] => {
  const present = [...at.keys()].filter((code) => occupants(code).length > 0)
  const written = [...present, ...added.keys()].flatMap((code) => {
    const here = occupants(code)
    const first = here.find(staysAt) ?? here[0]
    const unchanged = first !== undefined && staysAt(first) && nameAfter(code) === first.name
    return unchanged ? [] : [{ code, name: nameAfter(code), own: first?.own ?? false }]
  })
  const areaBefore = divisions.find(({ code }) => code === area)?.name
  return areaBefore === nameAfter(area) ? written : [...written, { code: area, name: nameAfter(area), own: false }]
}

/** Says what a file of code changes means for the divisions that are laid; every line by the state before the file. */
export const planDivisionChanges = (lines: readonly ChangeLine[], before: Before): DivisionPlan => {
  const moves = movesOf(lines, before)
  const named = namesAfter(lines, before, moves)
  const places = countedByLine(before.institutions, moves)
  const people = countedByLine(before.accounts, moves)
  const nameBefore = new Map(before.divisions.map(({ code, name }) => [code, name]))
  const changes = lines.map((line): DivisionChange => {
    const name = line.name ?? (line.to === null ? (nameBefore.get(line.from ?? '') ?? '') : named.nameAfter(line.to))
    const { row, from, to } = line
    return { row, kind: kindOf(line, before, moves, named), from, to, name, institutions: places(line), accounts: people(line) }
  })
  const holding = lines.flatMap((line, at) => (changes[at] ? stillHolds(line, changes[at]) : []))
  const isThere = (code: string) => moves.occupants(code).length > 0 || named.added.has(code)
  const ended = moves.units.filter(({ code }) => !isThere(code)).map(({ code, to }) => ({ code, successor: moves.folded.get(code) ?? to }))
  const problems = [...divisionChangeProblems(lines, before, moves, named), ...holding].sort((one, other) => one.row - other.row)
  return { changes, problems, after: moves.after, ended, written: writtenBy(before, moves, named) }
}
