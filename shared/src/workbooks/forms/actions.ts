import type { Action } from '../../handling/contract.ts'
import { isMeasure, measures } from '../../handling/measures.ts'
import { actionStateWords, runningStates } from '../../handling/vocabulary.ts'
import { type Text, text } from '../../text.ts'
import type { Form } from '../form.ts'

const inOneLine = (parts: readonly Text[]): Text | null =>
  parts.length === 0 ? null : text(parts.map(({ zh }) => zh).join('、'), parts.map(({ en }) => en).join('; '))

const provisional = text('暂定', 'Provisional')

/** What stands against finishing one that runs; of what is done nothing is missing any longer. */
const missingOf = ({ missing, state }: Action): Text | null => ((runningStates as readonly string[]).includes(state) ? inOneLine(missing) : null)

/** The plan of a clause as the law has it; what staff added and what is to be established stands on none. */
const clauseOf = ({ code }: Action): string | null => (isMeasure(code) ? measures[code].cites.place : null)

const money = text('资金(万元)', 'Money (10,000 yuan)')

/** Measures as somebody's work, most urgent first. */
export const actionsForm: Form<Action> = {
  annex: null,
  title: text('处置措施清单', 'Measures'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: true,
  filtered: true,
  counted: text('项', 'measures'),
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 5, kind: 'order' },
    { key: 'township', heading: text('镇(街道)', 'Township'), width: 10, kind: 'text', value: (row) => row.townshipName },
    { key: 'name', heading: text('机构(场所)名称', 'Name'), width: 20, kind: 'text', value: (row) => row.institutionName },
    { key: 'level', heading: text('风险等级', 'Level'), width: 8, kind: 'level', value: (row) => row.level ?? 'pending' },
    { key: 'title', heading: text('处置措施', 'Measure'), width: 22, kind: 'words', value: (row) => row.title },
    { key: 'state', heading: text('状态', 'State'), width: 8, kind: 'words', value: (row) => actionStateWords[row.state] },
    { key: 'unit', heading: text('责任单位', 'Unit responsible'), width: 14, kind: 'words', value: (row) => row.unitName },
    { key: 'handler', heading: text('承办人', 'Handler'), width: 9, kind: 'text', value: (row) => row.handler?.name ?? null },
    { key: 'dueOn', heading: text('期限', 'Due'), width: 12, kind: 'day', value: (row) => row.dueOn },
    /** It rests on days that nobody has arranged yet. */
    { key: 'provisional', heading: text('是否暂定', 'Provisional'), width: 7, kind: 'words', value: (row) => (row.dueProvisional ? provisional : null) },
    {
      key: 'overdueDays',
      heading: text('逾期工作日', 'Working days late'),
      width: 11,
      kind: 'count',
      value: (row) => (row.overdueDays > 0 ? row.overdueDays : null),
    },
    { key: 'owed', heading: text('应退', 'Owed'), group: money, width: 10, kind: 'wan', value: (row) => row.refunds?.owed ?? null },
    { key: 'refunded', heading: text('已退', 'Refunded'), group: money, width: 10, kind: 'wan', value: (row) => row.refunds?.refunded ?? null },
    { key: 'stillOwed', heading: text('未退', 'Still owed'), group: money, width: 10, kind: 'wan', value: (row) => row.refunds?.stillOwed ?? null },
    { key: 'result', heading: text('办理结果', 'Result'), width: 24, kind: 'text', value: (row) => row.result || null },
    { key: 'missing', heading: text('缺项', 'Missing'), width: 18, kind: 'words', value: missingOf },
    { key: 'clause', heading: text('依据条款', 'Clause'), width: 10, kind: 'text', value: clauseOf },
  ],
}
