import type { RuleSet } from '../../risk/rule-set.ts'
import type { AnnexRow } from '../../screenings/contract.ts'
import { text } from '../../text.ts'
import type { Form } from '../form.ts'
import { type AnnexColumnSpec, annexColumns } from './annex-columns.ts'

const columns: readonly AnnexColumnSpec[] = [
  ['order', 5],
  ['township', 9],
  ['name', 18],
  ['creditCode', 20],
  ['kind', 11],
  ['registrationType', 9],
  ['registration', 10],
  ['address', 18],
  ['bedCount', 6],
  ['residents', 6],
  ['operator', 16],
  ['investor', 9],
  ['legalRepresentative', 9],
  ['personInCharge', 9],
  ['relatedPartyTransactions', 8],
  ['branchesOpened3y', 8],
  ['legalRepChanges3y', 9],
  ['addressChanges3y', 9],
  ['marketing', 22],
  ['falseAdvertising', 8],
  ['deceptiveSelling', 7],
  ['promisedReturns', 8],
  ['monthlyFee', 12],
  ['largestPrepayment', 13],
  ['multiple', 8],
  ['longestPrepaidMonths', 8],
  ['large', 7],
  ['largePrepayers', 8],
  ['prepaidBalance', 11],
  ['prepaymentUse', 13],
  ['insolvent', 7],
  ['prosecuted', 8],
  ['complained', 7],
  ['blacklisted', 7],
  ['suspectedCrime', 8],
  ['collapsed', 7],
  ['publicIncident', 9],
  ['checks', 25],
  ['standing', 10],
  ['circumstances', 32],
  ['method', 8],
  ['screenedOn', 11],
  ['screeners', 10],
  ['remarks', 14],
]

/** 附件2: one row an institution that is registered, or of which it is not known. */
export const registeredScreeningsForm = (ruleSet: RuleSet): Form<AnnexRow> => ({
  annex: text('附件2', 'Annex 2'),
  title: text('养老服务机构诈骗风险隐患排查情况统计表', 'Screening of elderly-service institutions for fraud risks'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: true,
  columns: annexColumns(columns, ruleSet),
  sheets: { repeated: ['order', 'name'], begin: ['relatedPartyTransactions', 'prosecuted'] },
})
