import type { RefundLedger, RefundLine } from '../../handling/ledger/contract.ts'
import { text } from '../../text.ts'
import type { Form } from '../form.ts'

const lastRefund = ({ payments }: RefundLine) => payments.findLast(({ kind, voided }) => kind === 'refunded' && voided === null)?.on ?? null

/** 清退台账, elder by elder: name, contract, owed, refunded, day and note are the columns in which an institution's own list is read. */
export const refundLedgerForm: Form<RefundLine> = {
  annex: null,
  title: text('清退台账', 'Refund ledger'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: true,
  counted: text('行', 'lines'),
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 6, kind: 'order' },
    { key: 'name', heading: text('姓名', 'Name'), width: 14, kind: 'text', value: (line) => line.elder },
    { key: 'reference', heading: text('合同编号', 'Contract no.'), width: 20, kind: 'code', value: (line) => line.reference },
    { key: 'owed', heading: text('应退金额(元)', 'Owed (yuan)'), width: 15, kind: 'yuan', value: ({ sums }) => sums.owed },
    { key: 'refunded', heading: text('已退金额(元)', 'Refunded (yuan)'), width: 15, kind: 'yuan', value: ({ sums }) => sums.refunded },
    { key: 'paidOn', heading: text('退款日期', 'Refunded on'), width: 12, kind: 'day', value: lastRefund },
    { key: 'settled', heading: text('其他方式结算(元)', 'Otherwise settled (yuan)'), width: 15, kind: 'yuan', value: ({ sums }) => sums.settled },
    { key: 'waiting', heading: text('待核准(元)', 'Waiting for approval (yuan)'), width: 15, kind: 'yuan', value: ({ sums }) => sums.waiting },
    { key: 'stillOwed', heading: text('未退金额(元)', 'Still owed (yuan)'), width: 15, kind: 'yuan', value: ({ sums }) => sums.stillOwed },
    { key: 'note', heading: text('备注', 'Note'), width: 24, kind: 'text', value: (line) => line.note },
  ],
}

/** The elders of a ledger, lines that were struck left out. */
export const listedElders = ({ lines }: RefundLedger): RefundLine[] => lines.filter(({ elder, voided }) => elder !== null && voided === null)

/** The line under them. */
export const ledgerTotal = ({ basis, sums }: RefundLedger): RefundLine => ({
  ...{ id: '', elder: basis === 'institution' ? '合计(按机构)' : '合计', reference: '', note: '', sums, lastOn: null, voided: null, payments: [] },
})
