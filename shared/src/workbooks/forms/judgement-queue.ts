import type { QueueRow } from '../../determinations/contract.ts'
import { doubtWords, queueReasonWords } from '../../determinations/vocabulary.ts'
import { levelWords } from '../../risk/vocabulary.ts'
import { type Text, text } from '../../text.ts'
import type { Form } from '../form.ts'

const inOneLine = (parts: readonly Text[]): Text => text(parts.map(({ zh }) => zh).join('、'), parts.map(({ en }) => en).join('; '))

/** What waits to be judged, most urgent first. */
export const judgementQueueForm: Form<QueueRow> = {
  annex: null,
  title: text('研判清单', 'Queue of judgement'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: false,
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 5, kind: 'order' },
    { key: 'township', heading: text('镇(街道)', 'Township'), width: 12, kind: 'text', value: (row) => row.townshipName },
    { key: 'name', heading: text('机构(场所)名称', 'Name'), width: 24, kind: 'text', value: (row) => row.name },
    { key: 'standing', heading: text('系统初判', 'Computed'), width: 10, kind: 'level', value: (row) => row.standing },
    {
      ...{ key: 'confirmed', heading: text('现定等级', 'Confirmed'), width: 10, kind: 'words' },
      value: (row) => (row.confirmed === null ? null : levelWords[row.confirmed.level]),
    },
    { key: 'why', heading: text('原因', 'Why'), width: 16, kind: 'words', value: (row) => inOneLine(row.why.map((reason) => queueReasonWords[reason])) },
    {
      ...{ key: 'proposed', heading: text('拟定等级', 'Proposed'), width: 10, kind: 'words' },
      value: (row) => (row.proposal === null ? null : levelWords[row.proposal.level]),
    },
    { key: 'proposedBy', heading: text('提出人', 'Proposed by'), width: 10, kind: 'text', value: (row) => row.proposal?.by ?? null },
    { key: 'reason', heading: text('理由', 'Reason'), width: 28, kind: 'text', value: (row) => row.proposal?.reason ?? null },
    { key: 'sentBack', heading: text('退回意见', 'Sent back because'), width: 24, kind: 'text', value: (row) => row.proposal?.sentBack ?? null },
    { key: 'doubts', heading: text('存疑', 'In doubt'), width: 24, kind: 'words', value: (row) => inOneLine(row.doubts.map((doubt) => doubtWords[doubt])) },
    { key: 'releasedBy', heading: text('销号(降级)人', 'Let off by'), width: 12, kind: 'text', value: (row) => row.relapse?.releasedBy ?? null },
    { key: 'lastScreenedOn', heading: text('上次排查', 'Last screened'), width: 12, kind: 'day', value: (row) => row.lastScreenedOn },
  ],
}
