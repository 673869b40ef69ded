import { covers, parentOf } from '@silverguard/shared/divisions/contract'
import { type Text, text } from '@silverguard/shared/text'
import type { CellProblem } from '@silverguard/shared/workbooks/contract'
import { type Before, isCarried, type Moves, staysAt, type Unit } from './division-moves.ts'
import { type ChangeLine, problemAt } from './read-division-changes.ts'

type Found = { line: ChangeLine; cell: keyof ChangeLine['cells']; code: string; message: Text }
const found = (line: ChangeLine, cell: Found['cell'], code: string, zh: string, en: string): Found => ({ line, cell, code, message: text(zh, en) })

/** Names of the divisions after the file, and which lines add one. */
export type Named = { nameAfter: (code: string) => string; added: ReadonlyMap<string, ChangeLine> }

const outside = (line: ChangeLine, { area }: Before): Found[] => {
  if (line.from === area && line.to === area) return []
  return (['from', 'to'] as const).flatMap((cell) => {
    const code = line[cell]
    if (code === null) return []
    if (covers(code, area)) {
      const zh = '本安装辖区自身的代码不能这样变更:设置 DISTRICT_CODE 须一并更改'
      return [found(line, cell, 'area_itself', zh, 'The code of the area itself cannot be changed in this way: the setting DISTRICT_CODE hangs on it')]
    }
    return covers(area, code) ? [] : [found(line, cell, 'outside_area', '不在本安装的辖区之内', 'Not within the area of this installation')]
  })
}

const oldCode = (line: ChangeLine, lines: readonly ChangeLine[], { area, divisions }: Before): Found[] => {
  const { from, to } = line
  if (from === null || !covers(area, from)) return []
  const present = divisions.find(({ code }) => code === from)
  if (present === undefined) return [found(line, 'from', 'unknown_code', '没有这个区划代码', 'There is no such division')]
  if (present.endedOn !== null)
    return [found(line, 'from', 'already_ended', `这个区划已于 ${present.endedOn} 撤销或变更`, `This division ended on ${present.endedOn}`)]
  const other = lines.find((each) => each.from === from)
  if (other === undefined || other === line) return []
  if (other.to === to) return [found(line, 'from', 'twice', `与第 ${other.row} 行重复`, `The same as row ${other.row}`)]
  const zh = `与第 ${other.row} 行把同一区划拆到两处:无法判断各机构归哪一处`
  return [found(line, 'from', 'split', zh, `With row ${other.row} it splits one division: nobody knows which places go where`)]
}

const newCode = (line: ChangeLine, { area }: Before, { occupants }: Moves, { added, nameAfter }: Named): Found[] => {
  const { from, to, name } = line
  if (to === null || to === area || !covers(area, to)) return []
  if (from !== null && from.length !== to.length)
    return [found(line, 'to', 'level_differs', '新旧代码的层级(位数)不同', 'The old and the new code are of different levels')]
  const here = occupants(to)
  const parent = parentOf(to) ?? ''
  const hasParent = covers(parent, area) || occupants(parent).length > 0 || added.has(parent)
  if (!hasParent) return [found(line, 'to', 'no_parent', `上级区划 ${parent} 不存在或已撤销`, `What it would lie in (${parent}) is not known or has ended`)]
  if (from === null && name !== null && here.some(staysAt) && name !== nameAfter(to))
    return [found(line, 'to', 'code_taken', `代码已属于“${nameAfter(to)}”`, `The code is that of ${nameAfter(to)}`)]
  const isSecond = from === null && (here.some((unit) => !staysAt(unit)) || (added.has(to) && added.get(to) !== line))
  return isSecond ? [found(line, 'to', 'twice', '文件中另有一行也用这个新代码', 'Another row has this new code too')] : []
}

const nameOf = (line: ChangeLine, { occupants }: Moves, { nameAfter }: Named): Found[] => {
  const { from, to, name } = line
  if (to === null) return []
  const here = occupants(to)
  if (name !== null && here.length > 0 && !(from === null && here.some(staysAt)) && name !== nameAfter(to))
    return [found(line, 'name', 'name_differs', `代码 ${to} 的名称是“${nameAfter(to)}”`, `The division ${to} is called ${nameAfter(to)}`)]
  const nobodyNames = here.length > 1 && !here.some(staysAt) && here.every((unit) => unit.line?.to !== to || unit.line.name === null)
  const unnamed = name === null && (from === null ? !here.some(staysAt) : nobodyNames)
  return unnamed ? [found(line, 'name', 'no_name', '新的区划须填名称', 'A new division needs a name')] : []
}

/** What a row carries along without naming it, and cannot put anywhere. */
const carriedAlong = ({ at, folded }: Moves, { accounts }: Before): Found[] =>
  [...at].flatMap(([code, here]) => {
    if (here.length < 2) return []
    return here.filter(isCarried).flatMap((unit): Found[] => {
      const line = unit.line
      if (line === undefined) return []
      if (folded.has(unit.code)) {
        if ((accounts.get(unit.code) ?? 0) === 0) return []
        const zh = `村(社区)${unit.name}(${unit.code})下有账户,合并后序号已被占用,请为它单列一行`
        return [
          found(
            line,
            'from',
            'village_account',
            zh,
            `There are accounts of the village ${unit.name} (${unit.code}), whose number is taken: give it a row of its own`,
          ),
        ]
      }
      const other = here.find((each: Unit) => each !== unit)?.name ?? ''
      const zh = `其下${unit.name}(${unit.code})将与${other}同为 ${code},请为它单列一行`
      return [found(line, 'to', 'would_collide', zh, `${unit.name} (${unit.code}) below it would share ${code} with ${other}: give it a row of its own`)]
    })
  })

/** Everything that keeps a file from being applied, by row and cell. */
export const divisionChangeProblems = (lines: readonly ChangeLine[], before: Before, moves: Moves, named: Named): CellProblem[] =>
  [
    ...lines.flatMap((line) => {
      const first = outside(line, before)
      if (first.length > 0) return first
      return [...oldCode(line, lines, before), ...newCode(line, before, moves, named), ...nameOf(line, moves, named)]
    }),
    ...carriedAlong(moves, before),
  ].map(({ line, cell, code, message }) => problemAt(line.row, line.cells[cell], code, message))
