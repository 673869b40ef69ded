import { type Text, text } from '@silverguard/shared/text'
import type { DivisionChange } from '@silverguard/shared/workbooks/contract'
import type { Dictionary } from './dictionary.ts'

const grouped = (count: number) => count.toLocaleString('en-US')

export const divisionChangeWords: Record<DivisionChange['kind'], Text> = {
  added: text('新增', 'New'),
  renamed: text('改名', 'Renamed'),
  recoded: text('改代码', 'New code'),
  merged: text('并入', 'Merged'),
  ended: text('撤销', 'Ended'),
  unchanged: text('不变', 'Unchanged'),
}

export const divisionsWords = {
  title: text('行政区划', 'Divisions'),
  way: text('所在区划', 'Where this is'),
  table: (name: string) => text(`${name}的下级区划`, `Divisions of ${name}`),
  code: text('代码', 'Code'),
  name: text('名称', 'Name'),
  source: text('来源', 'Source'),
  own: text('本地增设', 'Added here'),
  data: text('区划数据', 'Division data'),
  state: text('状态', 'State'),
  inForce: text('现行', 'In force'),
  ended: (day: string) => text(`${day} 撤销`, `Ended ${day}`),
  successor: (code: string) => text(`,并入 ${code}`, `, now ${code}`),
  none: text('没有下级区划', 'No divisions below this one'),
  noneHint: text('可以在右侧增设,或用文件载入。', 'Add one, or load a file.'),
  add: text('增设区划', 'Add a unit of your own'),
  addHint: text(
    '开发区、新区等区划数据里没有的单位。代码须在本辖区之内,且不与他人重复。',
    'A development zone or new district that the data does not have. Its code lies in this area and is not taken.',
  ),
  codeHint: text('镇(街道)9 位,村(社区)12 位', '9 digits for a township, 12 for a village'),
  codeTaken: text('这个代码已有区划', 'A division has this code already'),
  doAdd: text('增设', 'Add'),
  added: (name: string) => text(`已增设 ${name}`, `Added ${name}`),
  changes: text('代码变更', 'Changes of codes'),
  changesHint: text(
    '选择 .xlsx 或 .csv 文件,须有三列:原代码、新代码、名称。原代码空为新增,新代码空为撤销,新代码已有为并入。机构和账户随代码一并转移,或全部生效,或全不生效。',
    'Choose an .xlsx or .csv file with the columns 原代码 (old code), 新代码 (new code), 名称 (name). No old code: new; no new code: ended; a new code that exists: merged. Institutions and accounts go along; all of it holds or none.',
  ),
  choose: text('选择文件', 'Choose a file'),
  looking: text('正在试读…', 'Reading…'),
  preview: (file: string) => text(`${file}:试读结果,尚未生效`, `${file}: what it would do; nothing has changed yet`),
  changesTable: text('将发生的变更', 'What would change'),
  row: text('行', 'Row'),
  kind: text('变更', 'Change'),
  from: text('原代码', 'Old code'),
  to: text('新代码', 'New code'),
  institutions: text('机构(家)', 'Institutions'),
  accounts: text('账户(个)', 'Accounts'),
  problems: (count: number) => text(`有 ${grouped(count)} 处问题,改好文件后重新选择`, `${grouped(count)} problems: correct the file and choose it again`),
  problemAt: (row: number, column: string | null) => text(column ? `${column}${row}` : `第 ${row} 行`, column ? `${column}${row}` : `Row ${row}`),
  noChange: text('文件里没有要变更的区划。', 'The file changes no division.'),
  apply: (count: number) => text(`使 ${grouped(count)} 项变更生效`, count === 1 ? 'Apply 1 change' : `Apply ${grouped(count)} changes`),
  applied: (count: number) => text(`${grouped(count)} 项变更已生效。`, count === 1 ? '1 change applied.' : `${grouped(count)} changes applied.`),
} as const satisfies Dictionary
