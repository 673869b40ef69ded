import type { ControlListRow } from '@silverguard/shared/determinations/contract'
import { type Text, text } from '@silverguard/shared/text'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { countWords, wanWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { Known } from '../../ui/unknown.tsx'

export type ControlListColumn = {
  id: string
  heading: Text
  cell: (row: ControlListRow, number: number) => ReactNode
  numeric?: true
  /** Share of the paper's width, in percent. */
  width: number
}
const count = (value: number | null) => <Known value={value} words={countWords} />

/** The columns of 附件5, on the screen and on paper. What a determination will fill in stays blank until there is one. */
export const controlListColumns: readonly ControlListColumn[] = [
  { id: 'number', heading: text('序号', 'No.'), width: 2.6, numeric: true, cell: (_, number) => countWords(number) },
  { id: 'township', heading: text('镇(街道)', 'Township'), width: 4.8, cell: (row) => row.township },
  {
    id: 'name',
    heading: text('机构(场所)名称', 'Institution (place)'),
    width: 9,
    cell: (row) => (
      <Link to="/institutions/$id" params={{ id: row.institution }}>
        {row.name}
      </Link>
    ),
  },
  { id: 'creditCode', heading: text('统一社会信用代码', 'Unified social credit code'), width: 7, cell: (row) => row.creditCode },
  { id: 'kind', heading: text('机构类型', 'Kind'), width: 5, cell: (row) => row.kind },
  { id: 'registration', heading: text('登记备案情况', 'Registration and filing'), width: 4.6, cell: (row) => row.registration },
  { id: 'address', heading: text('地址', 'Address'), width: 8, cell: (row) => row.address },
  { id: 'responsible', heading: text('法定代表人(负责人)', 'Legal representative (head)'), width: 4.6, cell: (row) => row.responsible },
  { id: 'bedCount', heading: text('床位数', 'Beds'), width: 3, numeric: true, cell: (row) => count(row.bedCount) },
  { id: 'residents', heading: text('入住人数', 'Residents'), width: 3, numeric: true, cell: (row) => count(row.residents) },
  { id: 'largePrepayers', heading: text('大额预付费人数', 'Large prepayers'), width: 3.6, numeric: true, cell: (row) => count(row.largePrepayers) },
  {
    id: 'prepaidBalance',
    heading: text('预付费余额(万元)', 'Prepaid balance (10,000 yuan)'),
    width: 5,
    numeric: true,
    cell: (row) => <Known value={row.prepaidBalance} words={wanWords} />,
  },
  { id: 'level', heading: text('风险等级', 'Level'), width: 4.4, cell: (row) => <LevelBadge standing={row.level} /> },
  { id: 'circumstances', heading: text('风险隐患情形(命中条款)', 'Circumstances (rules met)'), width: 15, cell: (row) => row.circumstances.join(';') },
  { id: 'determinedOn', heading: text('认定日期', 'Determined on'), width: 3.6, cell: (row) => row.determinedOn },
  { id: 'measures', heading: text('处置措施', 'Measures'), width: 4, cell: (row) => row.measures },
  { id: 'responsibleUnit', heading: text('责任单位', 'Responsible unit'), width: 3.6, cell: (row) => row.responsibleUnit },
  { id: 'responsiblePerson', heading: text('责任人', 'Responsible person'), width: 3, cell: (row) => row.responsiblePerson },
  { id: 'dueOn', heading: text('整改时限', 'Due on'), width: 3.6, cell: (row) => row.dueOn },
  { id: 'remarks', heading: text('备注', 'Remarks'), width: 3, cell: (row) => row.remarks },
]
