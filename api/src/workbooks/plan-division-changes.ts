import { covers, parentOf } from '@silverguard/shared/divisions/contract'
import { type Text, text } from '@silverguard/shared/text'
import type { CellProblem, DivisionChange } from '@silverguard/shared/workbooks/contract'
import { type ChangeLine, problemAt } from './read-division-changes.ts'

export type LaidDivision = { code: string; name: string; own: boolean; endedOn: string | null }
/** What stands before the file is applied. `institutions` and `accounts` count by the code at which they lie. */
export type Before = {
  area: string
  divisions: readonly LaidDivision[]
  institutions: ReadonlyMap<string, number>
  accounts: ReadonlyMap<string, number>
}
export type DivisionPlan = {
  changes: DivisionChange[]
  problems: CellProblem[]
  /** Where what lies at a code lies afterwards, all at once; the code itself where nothing moves it. */
  after: (code: string) => string
  ended: { code: string; successor: string | null }[]
  written: { code: string; name: string; own: boolean }[]
}

type Move = ChangeLine & { from: string; to: string }
type Unit = { code: string; name: string; own: boolean; line: ChangeLine | undefined; to: string | null }

const isMove = (line: ChangeLine): line is Move => line.from !== null && line.to !== null
const shown = (words: string) => `“${words}”`

/** Says what a file of code changes means for the divisions that are laid; every line by the state before the file. */
export const planDivisionChanges = (lines: readonly ChangeLine[], { area, divisions, institutions, accounts }: Before): DivisionPlan => {
  const problems: CellProblem[] = []
  const report = (line: ChangeLine, cell: keyof ChangeLine['cells'], code: string, message: Text) =>
    void problems.push(problemAt(line.row, line.cells[cell], code, message))

  const known = new Map(divisions.map((division) => [division.code, division]))
  const live = divisions.filter(({ code, endedOn }) => endedOn === null && covers(area, code) && code !== area)
  const byFrom = new Map<string, ChangeLine>()

  /** The line that decides over a code: that of the code, or of the closest division around it. */
  const ruling = (code: string): ChangeLine | undefined => {
    for (let at: string | undefined = code; at !== undefined && at !== area; at = parentOf(at)) {
      const line = byFrom.get(at)
      if (line) return line
    }
    return undefined
  }
  const wanted = (code: string): string | null => {
    const line = ruling(code)
    return line === undefined ? code : line.to === null ? null : line.to + code.slice(line.from?.length)
  }

  for (const line of lines) {
    const { from, to } = line
    const renamesArea = from === area && to === area
    for (const [cell, code] of [['from', from] as const, ['to', to] as const]) {
      if (code === null || renamesArea) continue
      if (code === area || covers(code, area))
        report(
          line,
          cell,
          'area_itself',
          text(
            '本安装辖区自身的代码不能这样变更:设置 DISTRICT_CODE 须一并更改',
            'The code of the area itself cannot be changed in this way: the setting DISTRICT_CODE hangs on it',
          ),
        )
      else if (!covers(area, code)) report(line, cell, 'outside_area', text('不在本安装的辖区之内', 'Not within the area of this installation'))
    }
    if (from !== null) {
      const present = known.get(from)
      if (present === undefined && covers(area, from)) report(line, 'from', 'unknown_code', text('没有这个区划代码', 'There is no such division'))
      if (present?.endedOn)
        report(line, 'from', 'already_ended', text(`这个区划已于 ${present.endedOn} 撤销或变更`, `This division ended on ${present.endedOn}`))
      const other = byFrom.get(from)
      if (other) {
        const split = text(
          `与第 ${other.row} 行把同一区划拆到两处:无法判断各机构归哪一处`,
          `With row ${other.row} it splits one division: nobody knows which places go where`,
        )
        report(line, 'from', other.to === to ? 'twice' : 'split', other.to === to ? text(`与第 ${other.row} 行重复`, `The same as row ${other.row}`) : split)
      } else byFrom.set(from, line)
    }
    if (isMove(line) && line.from.length !== line.to.length)
      report(line, 'to', 'level_differs', text('新旧代码的层级(位数)不同', 'The old and the new code are of different levels'))
  }

  const renames = new Map(lines.filter((line) => isMove(line) && line.from === line.to).map((line) => [line.to ?? '', line]))
  const units: Unit[] = live.map(({ code, name, own }) => ({ code, name, own, line: ruling(code), to: wanted(code) }))
  const laid = new Set(live.map(({ code }) => code))
  // Villages at which places lie although no data know them collide like any other.
  const loose = [...institutions.keys()].filter((code) => code.length === 12 && !laid.has(code))
  const looseUnits: Unit[] = loose.map((code) => ({ code, name: '', own: false, line: ruling(code), to: wanted(code) }))

  const at = new Map<string, Unit[]>()
  for (const unit of [...units, ...looseUnits]) if (unit.to !== null) at.set(unit.to, [...(at.get(unit.to) ?? []), unit])
  const isExplicit = (unit: Unit) => unit.line?.from === unit.code
  const stays = (unit: Unit) => unit.to === unit.code

  /** Villages of merged townships whose last digits are taken: they end, and what lies in them lies in the township. */
  const folded = new Map<string, string>()
  for (const [code, here] of at) {
    const carried = here.filter((unit) => !isExplicit(unit) && !stays(unit))
    if (here.length < 2 || carried.length === 0) continue
    for (const unit of carried) {
      const line = unit.line
      if (line === undefined) continue
      if (code.length === 12) {
        folded.set(unit.code, code.slice(0, 9))
        if ((accounts.get(unit.code) ?? 0) > 0)
          report(
            line,
            'from',
            'village_account',
            text(`村(社区)${unit.code} 下有账号,请为它单列一行`, `There are accounts of the village ${unit.code}: give it a row of its own`),
          )
      } else {
        const other = here.find((each) => each !== unit)
        report(
          line,
          'to',
          'would_collide',
          text(
            `其下 ${unit.name}(${unit.code})将与 ${other?.name ?? ''} 同为 ${code},请为它单列一行`,
            `${unit.name} (${unit.code}) below it would share ${code} with ${other?.name ?? ''}: give it a row of its own`,
          ),
        )
      }
    }
  }
  const occupants = (code: string) => (at.get(code) ?? []).filter((unit) => !folded.has(unit.code) && laid.has(unit.code))

  const added = new Map<string, ChangeLine>()
  for (const line of lines) {
    if (line.from !== null || line.to === null) continue
    const here = occupants(line.to)
    const stayer = here.find(stays)
    if (line.name === null) report(line, 'name', 'no_name', text('新增的区划须填名称', 'A new division needs a name'))
    else if (added.has(line.to) || here.some((unit) => !stays(unit)))
      report(line, 'to', 'twice', text('文件中另有一行也用这个新代码', 'Another row has this new code too'))
    else if (stayer && stayer.name !== line.name)
      report(line, 'to', 'code_taken', text(`代码已属于${shown(stayer.name)}`, `The code is that of ${stayer.name}`))
    else if (!stayer) added.set(line.to, line)
  }

  const nameAfter = (code: string): string => {
    const here = occupants(code)
    const stayer = here.find(stays)
    if (stayer) return renames.get(code)?.name ?? stayer.name
    const given = here.map(({ line }) => (line?.to === code ? line.name : null)).find((name) => name !== null)
    return given ?? added.get(code)?.name ?? here[0]?.name ?? ''
  }
  const exists = (code: string) => code === area || covers(code, area) || occupants(code).length > 0 || added.has(code)
  for (const line of lines) {
    if (line.to === null || line.to === area) continue
    const parent = parentOf(line.to)
    if (covers(area, line.to) && parent !== undefined && !exists(parent))
      report(line, 'to', 'no_parent', text(`上级区划 ${parent} 不存在或已撤销`, `What it would lie in (${parent}) is not known or has ended`))
    const here = occupants(line.to)
    if (line.name !== null && here.length > 0 && line.name !== nameAfter(line.to))
      report(
        line,
        'name',
        'name_differs',
        text(`代码 ${line.to} 的名称是${shown(nameAfter(line.to))}`, `The division ${line.to} is called ${nameAfter(line.to)}`),
      )
    const newlyMerged = here.length > 1 && !here.some(stays)
    if (newlyMerged && line.name === null && here.every(({ line: one }) => one?.to !== line.to || one.name === null))
      report(line, 'name', 'no_name', text('合并后的新区划须填名称', 'What they are merged into needs a name'))
  }

  const after = (code: string): string => folded.get(code) ?? wanted(code) ?? code
  const byLine = (counts: ReadonlyMap<string, number>) => {
    const sums = new Map<ChangeLine | undefined, number>()
    for (const [code, count] of counts) sums.set(ruling(code), (sums.get(ruling(code)) ?? 0) + count)
    return (line: ChangeLine) => sums.get(line) ?? 0
  }
  const [placesUnder, peopleUnder] = [byLine(institutions), byLine(accounts)]
  const kindOf = (line: ChangeLine): DivisionChange['kind'] => {
    if (line.to === null) return 'ended'
    if (line.from === null) return added.has(line.to) ? 'added' : 'unchanged'
    if (line.from === line.to) return line.name === null || line.name === known.get(line.from)?.name ? 'unchanged' : 'renamed'
    return occupants(line.to).length > 1 ? 'merged' : 'recoded'
  }
  const changes = lines.map((line): DivisionChange => {
    const moves = line.from !== line.to && line.from !== null
    const [places, people] = moves ? [placesUnder(line), peopleUnder(line)] : [0, 0]
    if (line.to === null && places + people > 0)
      report(
        line,
        'to',
        'still_holds',
        text(`其下还有 ${places} 家机构、${people} 个账号,请填新代码`, `${places} institutions and ${people} accounts lie in it: give a new code`),
      )
    const name = line.name ?? (line.to === null ? known.get(line.from ?? '')?.name : nameAfter(line.to)) ?? ''
    return { row: line.row, kind: kindOf(line), from: line.from, to: line.to, name, institutions: places, accounts: people }
  })

  const areaLine = renames.get(area)
  const present = [...at.keys()].filter((code) => occupants(code).length > 0)
  const written = [...present, ...added.keys()].flatMap((code) => {
    const here = occupants(code)
    const first = here.find(stays) ?? here[0]
    const unchanged = first?.code === code && stays(first) && nameAfter(code) === first.name
    return unchanged ? [] : [{ code, name: nameAfter(code), own: first?.own ?? false }]
  })
  if (areaLine?.name && areaLine.name !== known.get(area)?.name) written.push({ code: area, name: areaLine.name, own: false })
  const stillThere = new Set([...present, ...added.keys()])
  const ended = units.filter(({ code }) => !stillThere.has(code)).map(({ code, to }) => ({ code, successor: folded.get(code) ?? to }))
  problems.sort((one, other) => one.row - other.row)
  return { changes, problems, after, ended, written }
}
