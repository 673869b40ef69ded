import type { Paper } from '../../handling/papers/contract.ts'
import { paperKindWords, paperStateWords } from '../../handling/papers/vocabulary.ts'
import { text } from '../../text.ts'
import type { Form } from '../form.ts'

/** 文书登记簿: drafts first, then latest first. */
export const papersForm: Form<Paper> = {
  annex: null,
  title: text('文书登记簿', 'Register of papers'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: false,
  filtered: true,
  counted: text('份', 'papers'),
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 5, kind: 'order' },
    { key: 'kind', heading: text('文书种类', 'Kind'), width: 16, kind: 'words', value: (row) => paperKindWords[row.kind] },
    { key: 'documentNo', heading: text('文号', 'Document no.'), width: 20, kind: 'text', value: (row) => row.issued?.documentNo ?? null },
    { key: 'township', heading: text('镇(街道)', 'Township'), width: 12, kind: 'text', value: (row) => row.townshipName },
    { key: 'name', heading: text('机构(场所)名称', 'Name'), width: 24, kind: 'text', value: (row) => row.institutionName },
    { key: 'addressee', heading: text('主送', 'Addressee'), width: 22, kind: 'text', value: (row) => row.values.addressee ?? null },
    { key: 'state', heading: text('状态', 'State'), width: 9, kind: 'words', value: (row) => paperStateWords[row.state] },
    { key: 'draftedBy', heading: text('拟稿人', 'Drafted by'), width: 10, kind: 'text', value: (row) => row.draftedBy },
    { key: 'signedBy', heading: text('签发人', 'Signed by'), width: 10, kind: 'text', value: (row) => row.issued?.signedBy ?? null },
    { key: 'issuedOn', heading: text('印发日期', 'Issued on'), width: 13, kind: 'day', value: (row) => row.issued?.on ?? null },
    { key: 'until', heading: text('期限', 'Time limit'), width: 13, kind: 'day', value: (row) => row.values.until || null },
    { key: 'receiptOn', heading: text('回执日期', 'Received on'), width: 13, kind: 'day', value: (row) => row.receipt?.on ?? null },
    { key: 'receivedBy', heading: text('收件人', 'Received by'), width: 14, kind: 'text', value: (row) => row.receipt?.receivedBy ?? null },
    { key: 'withdrawn', heading: text('作废原因', 'Withdrawn because'), width: 15, kind: 'text', value: (row) => row.withdrawn?.reason ?? null },
  ],
}
