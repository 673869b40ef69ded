import { secondOf } from '../../days.ts'
import type { Determination } from '../../determinations/contract.ts'
import { determinationStateWords, movementWords } from '../../determinations/vocabulary.ts'
import { type Level, levelWords } from '../../risk/vocabulary.ts'
import { type Text, text } from '../../text.ts'
import type { Form } from '../form.ts'

const levelOrNone = (level: Level | null | undefined): Text | null => (level ? levelWords[level] : null)

/** What was decided, latest first. */
export const decisionsForm: Form<Determination> = {
  annex: null,
  title: text('定级记录', 'Decisions'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: false,
  counted: text('条', 'decisions'),
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 5, kind: 'order' },
    { key: 'at', heading: text('办理时间', 'Decided at'), width: 19, kind: 'text', value: ({ decided }) => (decided ? secondOf(new Date(decided.at)) : null) },
    { key: 'township', heading: text('镇(街道)', 'Township'), width: 12, kind: 'text', value: (row) => row.townshipName },
    { key: 'name', heading: text('机构(场所)名称', 'Name'), width: 24, kind: 'text', value: (row) => row.institutionName },
    { key: 'state', heading: text('办理结果', 'Outcome'), width: 10, kind: 'words', value: (row) => determinationStateWords[row.state] },
    { key: 'standing', heading: text('当时初判', 'Computed then'), width: 10, kind: 'level', value: (row) => row.upon.standing },
    { key: 'proposed', heading: text('拟定等级', 'Proposed'), width: 10, kind: 'words', value: (row) => levelWords[row.proposed.level] },
    { key: 'level', heading: text('定级', 'Confirmed'), width: 10, kind: 'words', value: (row) => levelOrNone(row.decided?.level) },
    { key: 'previous', heading: text('原等级', 'Before'), width: 10, kind: 'words', value: (row) => levelOrNone(row.previous) },
    {
      key: 'movement',
      heading: text('变动', 'Movement'),
      width: 10,
      kind: 'words',
      value: (row) => (row.movement === null ? null : movementWords[row.movement]),
    },
    { key: 'proposedBy', heading: text('提出人', 'Proposed by'), width: 10, kind: 'text', value: (row) => row.proposed.by },
    { key: 'proposalReason', heading: text('提出理由', 'Reason proposed'), width: 24, kind: 'text', value: (row) => row.proposed.reason },
    { key: 'by', heading: text('定级人', 'Decided by'), width: 10, kind: 'text', value: (row) => row.decided?.by ?? null },
    { key: 'reason', heading: text('定级(退回)理由', 'Reason decided'), width: 24, kind: 'text', value: (row) => row.decided?.reason ?? null },
    { key: 'minutes', heading: text('会商记录', 'Minutes'), width: 28, kind: 'text', value: (row) => row.decided?.minutes ?? null },
    { key: 'ruleSet', heading: text('规则版本', 'Rule set'), width: 16, kind: 'code', value: (row) => row.upon.ruleSet },
  ],
}
