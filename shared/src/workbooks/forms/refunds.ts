import type { RefundRow, RefundSums } from '../../handling/ledger/contract.ts'
import { knownSums, refundBalanceWords, resettledOf } from '../../handling/ledger/known.ts'
import { ledgerBasisWords } from '../../handling/ledger/vocabulary.ts'
import { levelWords } from '../../risk/vocabulary.ts'
import { type Text, text } from '../../text.ts'
import type { Column, Form } from '../form.ts'

const noLedger = text('未建台账', 'No ledger')
const noMoney = text('不涉及', 'Not concerned')
const ledgerWords = ({ basis, sums, balance }: RefundRow): Text | null =>
  basis ? ledgerBasisWords[basis] : sums !== null ? null : balance === null ? noMoney : noLedger
/** The sum of all is no place. */
const balanceOf = ({ institution, balance }: RefundRow): Text | null => (institution === '' ? null : balance === null ? noMoney : refundBalanceWords[balance])
const concerns = ({ balance }: RefundRow): boolean => balance !== null
const [notKnown, notCounted] = [text('不明', 'Not known'), text('未登记', 'Not counted')]

const money = text('资金(万元)', 'Money (10,000 yuan)')
const amount = (key: keyof RefundSums, width: number, heading: Text): Column<RefundRow> => ({
  ...{ key, heading, width, group: money, concerns, kind: 'wan', unknown: notKnown },
  value: (row) => knownSums(row)?.[key] ?? null,
})
const counted = (key: string, heading: Text, value: (row: RefundRow) => number | null): Column<RefundRow> => ({
  ...{ key, heading, value, width: 11, kind: 'count', unknown: notCounted },
})

/** 资金清退情况表: one row a place, most still owed first. */
export const refundsForm: Form<RefundRow> = {
  annex: null,
  title: text('资金清退情况表', 'Refunds by institution'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: true,
  saysUnknown: true,
  filtered: true,
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 5, kind: 'order' },
    { key: 'township', heading: text('镇(街道)', 'Township'), width: 12, kind: 'text', value: (row) => row.townshipName },
    { key: 'name', heading: text('机构(场所)名称', 'Name'), width: 24, kind: 'text', value: (row) => row.name },
    { key: 'level', heading: text('定级', 'Confirmed'), width: 8, kind: 'words', value: (row) => (row.level ? levelWords[row.level] : null) },
    { key: 'ledger', heading: text('清退台账', 'Refund ledger'), width: 12, kind: 'words', value: ledgerWords },
    { key: 'balance', heading: text('清退情况', 'State'), width: 10, kind: 'words', value: balanceOf },
    { key: 'elders', heading: text('涉及老年人', 'Elders concerned'), width: 9, kind: 'count', concerns, unknown: notCounted, value: (row) => row.elders },
    amount('owed', 11, text('应退', 'Owed')),
    amount('refunded', 11, text('已退', 'Refunded')),
    amount('settled', 13, text('其他方式结算', 'Otherwise settled')),
    amount('waiting', 11, text('待核准', 'Awaiting approval')),
    amount('stillOwed', 11, text('未退', 'Still owed')),
    { key: 'lastOn', heading: text('最近退款、结算', 'Last refunded or settled'), width: 12, kind: 'day', value: (row) => row.lastOn },
    counted('toResettle', text('需安置(人)', 'To be resettled'), (row) => row.toResettle),
    counted('resettled', text('已安置(人)', 'Resettled'), resettledOf),
    counted('assisted', text('纳入救助(人)', 'Assisted'), (row) => row.assisted),
  ],
}

type Totals = { sums: RefundSums; people: { toResettle: number; resettled: number; assisted: number } }
/** The line under the places: sums over those of which something is known. */
export const refundsTotal = (rows: readonly Pick<RefundRow, 'elders'>[], { sums, people }: Totals): RefundRow => ({
  ...{ institution: '', name: '合计', township: '', townshipName: '', level: null, balance: 'owed', basis: null, lastOn: null, sums, ...people },
  elders: rows.reduce((sum, row) => sum + (row.elders ?? 0), 0),
})
