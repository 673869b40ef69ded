import type { ProgressRow } from '../../handling/progress/contract.ts'
import { type Level, levelWords } from '../../risk/vocabulary.ts'
import { type Text, text } from '../../text.ts'
import type { Column, Form } from '../form.ts'

/** A row of 附件6, or the sum under them, which has no level. */
export type ProgressLine = Omit<ProgressRow, 'initialLevel' | 'level'> & { initialLevel: Level | null; level: Level | null }
type Sums = { owed: number; refunded: number; stillOwed: number; resettled: number; assisted: number }

const none = text('', '')
/** What the sum of a form is called. */
export const sumLabel = text('合计', 'Total')
/** The sum of all rows under the filters as a line of the form. */
export const progressSum = ({ owed, refunded, stillOwed, resettled, assisted }: Sums, name: string = sumLabel.zh): ProgressLine => ({
  ...{ institution: '', township: '', name, registration: null, initialLevel: null, level: null },
  ...{ reminded: '', checks: null, leads: '', interviewed: '', rectification: '', refunds: { owed, refunded, stillOwed, elders: null } },
  ...{ filing: null, closedDown: '', marketRegulation: '', police: '', resettled, assisted },
  ...{ state: none, leftOn: null, thisMonth: none, nextSteps: none },
})

const levelOrNone = (level: Level | null): Text | null => (level ? levelWords[level] : null)
type ProgressColumn = Column<ProgressLine>
const written = (key: 'reminded' | 'leads' | 'interviewed' | 'rectification' | 'closedDown' | 'marketRegulation' | 'police', width: number, heading: Text) =>
  ({ key, heading, width, kind: 'text', value: (row) => row[key] }) satisfies ProgressColumn
const counted = (key: 'checks' | 'resettled' | 'assisted', width: number, heading: Text) =>
  ({ key, heading, width, kind: 'count', value: (row) => row[key] }) satisfies ProgressColumn
const money = text('应退/已退/未退金额(万元)', 'Owed, refunded, still owed (10,000 yuan)')
const amount = (key: 'owed' | 'refunded' | 'stillOwed', heading: Text): ProgressColumn => ({
  ...{ key, heading, group: money, width: 11, kind: 'wan' },
  value: ({ refunds }) => refunds?.[key] ?? null,
})

/** What the columns of money leave out, under the title. */
export const otherwiseSettled = text(
  '未退金额为应退减去已退和以其他方式结算(继承、司法程序、书面转为服务)的金额',
  'Still owed is what is owed less what was refunded or otherwise settled (inherited, by the courts, turned into services)',
)

/** 附件6: a row each place that is or was within the month on 附件5. Two sheets of A4 side by side. */
export const handlingProgressForm: Form<ProgressLine> = {
  annex: text('附件6', 'Annex 6'),
  title: text('养老服务诈骗风险隐患分类处置工作进度表', 'Progress of handling fraud risks in elderly services'),
  version: '2026-11',
  paper: 'A4-landscape',
  sheets: { repeated: ['order', 'name'], begin: ['filing'] },
  signed: true,
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 5, kind: 'order' },
    { key: 'township', heading: text('镇(街道)', 'Township'), width: 10, kind: 'text', value: (row) => row.township },
    { key: 'name', heading: text('名称', 'Name'), width: 20, kind: 'text', value: (row) => row.name },
    { key: 'registration', heading: text('登记备案情况', 'Registration and filing'), width: 11, kind: 'words', value: (row) => row.registration },
    { key: 'initialLevel', heading: text('初始等级', 'First level'), width: 8, kind: 'words', value: (row) => levelOrNone(row.initialLevel) },
    { key: 'level', heading: text('当前等级', 'Level now'), width: 8, kind: 'words', value: (row) => levelOrNone(row.level) },
    written('reminded', 11, text('风险提示', 'Risk reminder')),
    counted('checks', 8, text('抽查次数', 'Spot checks')),
    written('leads', 17, text('线索通报(日期/文号)', 'Leads notified (date/document no.)')),
    written('interviewed', 11, text('警示约谈', 'Warning interview')),
    written('rectification', 13, text('责令整改(日期/期限/完成)', 'Ordered to rectify (on/by/done)')),
    amount('owed', text('应退', 'Owed')),
    amount('refunded', text('已退', 'Refunded')),
    amount('stillOwed', text('未退', 'Still owed')),
    { key: 'elders', heading: text('涉及人数', 'Elders concerned'), width: 8, kind: 'count', value: ({ refunds }) => refunds?.elders ?? null },
    { key: 'filing', heading: text('督促登记备案', 'Pressed to register and file'), width: 11, kind: 'words', value: (row) => row.filing },
    written('closedDown', 12, text('查处取缔', 'Closed down')),
    written('marketRegulation', 12, text('移交市场监管(文号)', 'To market regulation (document no.)')),
    written('police', 11, text('移交公安/立案/判决', 'To the police/case/judgment')),
    counted('resettled', 7, text('安置人数', 'Resettled')),
    counted('assisted', 7, text('救助人数', 'Assisted')),
    { key: 'state', heading: text('状态', 'State'), width: 13, kind: 'words', value: (row) => row.state },
    { key: 'leftOn', heading: text('降级/销号日期', 'Lowered or taken off on'), width: 13, kind: 'day', value: (row) => row.leftOn },
    { key: 'thisMonth', heading: text('本月进展', 'This month'), width: 32, kind: 'words', value: (row) => row.thisMonth },
    { key: 'nextSteps', heading: text('下步打算', 'Next steps'), width: 84, kind: 'words', value: (row) => row.nextSteps },
  ],
}
