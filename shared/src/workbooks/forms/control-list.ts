import type { ControlListRow } from '../../determinations/contract.ts'
import { type Text, text } from '../../text.ts'
import type { Form } from '../form.ts'
import { numberedLines } from './numbered-lines.ts'

/** What computed levels are headed that nobody has confirmed (risk-rules, section 5). */
export const computedOnly = text('系统初判,未经研判定级', 'Computed by the system; not determined by a person')

/** What the list of them is headed: it also holds confirmed green that the rules have left, which would else stand on no list. */
export const computedListOnly = text(
  `${computedOnly.zh},或定级绿色后初判上升(待复核)`,
  `${computedOnly.en}, or confirmed green and computed higher since (to be reviewed)`,
)

const inOneLine = (parts: readonly Text[]): Text => text(parts.map((part) => part.zh).join('、'), parts.map((part) => part.en).join('; '))

/** 附件5: one row a listed institution by confirmed level, red first. */
export const controlListForm: Form<ControlListRow> = {
  annex: text('附件5', 'Annex 5'),
  title: text('养老服务诈骗风险隐患"红橙黄"风险管控名单', 'Red-orange-yellow control list of fraud risks in elderly services'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: true,
  saysUnknown: true,
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 5, kind: 'order' },
    { key: 'township', heading: text('镇(街道)', 'Township'), width: 9, kind: 'text', value: (row) => row.township },
    { key: 'name', heading: text('机构(场所)名称', 'Name'), width: 18, kind: 'text', value: (row) => row.name },
    {
      key: 'creditCode',
      heading: text('统一社会信用代码(未登记填"无")', 'Unified social credit code ("无" if unregistered)'),
      width: 20,
      kind: 'code',
      value: (row) => row.creditCode,
    },
    { key: 'kind', heading: text('机构类型', 'Kind'), width: 10, kind: 'words', value: (row) => row.kind },
    { key: 'registration', heading: text('登记备案情况', 'Registration and filing'), width: 9, kind: 'words', value: (row) => row.registration },
    { key: 'address', heading: text('地址', 'Address'), width: 16, kind: 'text', value: (row) => row.address },
    {
      key: 'responsible',
      heading: text('法定代表人(负责人)', 'Legal representative (person in charge)'),
      width: 9,
      kind: 'text',
      value: (row) => row.responsible,
    },
    { key: 'bedCount', heading: text('床位数', 'Beds'), width: 6, kind: 'count', value: (row) => row.bedCount },
    { key: 'residents', heading: text('入住人数', 'Residents'), width: 6, kind: 'count', value: (row) => row.residents },
    { key: 'largePrepayers', heading: text('大额预付费人数', 'Large prepayers'), width: 7, kind: 'count', value: (row) => row.largePrepayers },
    { key: 'prepaidBalance', heading: text('预付费余额(万元)', 'Prepaid balance (10,000 yuan)'), width: 10, kind: 'wan', value: (row) => row.prepaidBalance },
    { key: 'level', heading: text('风险等级', 'Level'), width: 9, kind: 'level', value: (row) => row.level },
    {
      key: 'circumstances',
      heading: text('风险隐患情形(命中条款)', 'Circumstances (clauses met)'),
      width: 26,
      kind: 'words',
      value: (row) => numberedLines(row.circumstances),
    },
    { key: 'determinedOn', heading: text('认定日期', 'Determined on'), width: 15, kind: 'day', value: (row) => row.determinedOn },
    { key: 'measures', heading: text('处置措施', 'Measures'), width: 22, kind: 'text', value: (row) => row.measures },
    { key: 'responsibleUnit', heading: text('责任单位', 'Unit responsible'), width: 11, kind: 'text', value: (row) => row.responsibleUnit },
    { key: 'responsiblePerson', heading: text('责任人', 'Person responsible'), width: 8, kind: 'text', value: (row) => row.responsiblePerson },
    { key: 'dueOn', heading: text('整改时限', 'To be set right by'), width: 15, kind: 'day', value: (row) => row.dueOn },
    { key: 'remarks', heading: text('备注', 'Remarks'), width: 9, kind: 'words', value: (row) => inOneLine(row.remarks) },
  ],
}

/** The same columns for computed levels: a list of its own and no annex, so that neither is taken for the other. */
export const computedListForm: Form<ControlListRow> = {
  ...controlListForm,
  annex: null,
  title: text('养老服务诈骗风险隐患系统初判名单', 'Fraud risks in elderly services by computed level'),
}
