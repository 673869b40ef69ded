import { factCatalogue, factKeys } from '../facts/catalogue.ts'
import { particularCatalogue, particularKeys } from '../institutions/particulars.ts'
import { screeningColumnKeys, screeningColumnWords } from '../screenings/vocabulary.ts'
import type { ColumnTarget } from './contract.ts'
import { factHeadings } from './fact-headings.ts'
import { particularHeadings } from './particular-headings.ts'
import { screeningHeadings } from './screening-headings.ts'
import { fold } from './simplify.ts'

/** The record's own id, as our own exports write it. */
const idHeadings = ['系统编号', '记录编号', '系统ID', 'silverguard id', 'record id', 'id']
/** Columns that the product computes; they are shown, and never read back (forms.md). */
const computedHeadings = [
  '倍数',
  '预付倍数',
  '是否大额',
  '是否大额预付费',
  '风险等级',
  '等级',
  '风险隐患等级',
  '命中条款',
  '风险隐患情形',
  '风险隐患情形(命中条款)',
  '当前等级',
  '初始等级',
  '系统初判',
  '定级',
  '待复核',
  '最高可能等级',
  '判定状态',
  '待查明',
  '命中规则',
  '可能达到',
  'level',
  'risk level',
  'multiple',
  'matched rules',
]
/** Headings that are certainly headings though nothing is read from them. */
const knownHeadings = [
  '序号',
  '编号',
  '说明',
  '查询渠道及日期',
  '认定日期',
  '处置措施',
  '责任单位',
  '责任人',
  '整改时限',
  '传真',
  '单位网址',
  '城市',
  '市',
  '县',
  '邮编',
  '电子邮箱',
  'city',
  'fax',
  'email',
  'no',
]

export type Heard = { target: ColumnTarget; computed: boolean; order: number; key: boolean }

/** Every heading known, folded. `order`: place among its synonyms; lower is surer. `key`: the catalogue's own machine key. */
export const headingTable: ReadonlyMap<string, Heard> = (() => {
  const table = new Map<string, Heard>()
  const put = (heading: string, target: ColumnTarget, order: number, key = false, computed = false) => {
    const folded = fold(heading)
    if (!table.has(folded)) table.set(folded, { target, order, key, computed })
  }
  for (const heading of computedHeadings) put(heading, { to: 'nothing' }, 0, false, true)
  for (const key of particularKeys) put(key, { to: 'particular', key }, 0, true)
  for (const key of factKeys) put(key, { to: 'fact', key }, 0, true)
  for (const key of particularKeys) {
    const { label, heading } = particularCatalogue[key]
    for (const own of [heading.zh, label.zh, heading.en, label.en]) put(own, { to: 'particular', key }, 0)
  }
  for (const key of factKeys) {
    const { label, heading } = factCatalogue[key]
    for (const own of [heading.zh, label.zh, heading.en, label.en]) put(own, { to: 'fact', key }, 0)
  }
  for (const key of particularKeys) particularHeadings[key]?.forEach((heading, at) => void put(heading, { to: 'particular', key }, at + 1))
  for (const key of factKeys) factHeadings[key]?.forEach((heading, at) => void put(heading, { to: 'fact', key }, at + 1))
  for (const key of screeningColumnKeys) {
    const { zh, en } = screeningColumnWords[key]
    for (const own of [zh, en, key]) put(own, { to: 'screening', key }, 0)
    screeningHeadings[key].forEach((heading, at) => void put(heading, { to: 'screening', key }, at + 1))
  }
  for (const heading of idHeadings) put(heading, { to: 'id' }, 0)
  for (const heading of knownHeadings) put(heading, { to: 'nothing' }, 0)
  return table
})()
