import type { RuleSet } from '../../risk/rule-set.ts'
import type { AnnexRow } from '../../screenings/contract.ts'
import { text } from '../../text.ts'
import type { Form } from '../form.ts'
import { type AnnexColumnSpec, annexColumns } from './annex-columns.ts'

const columns: readonly AnnexColumnSpec[] = [
  ['order', 5],
  ['township', 9],
  ['village', 11],
  ['name', 18, text('场所名称', 'Name of the place')],
  ['address', 18],
  ['personInCharge', 9, text('经营者', 'Run by')],
  ['telephones', 15],
  ['namedAs', 10],
  ['startedOn', 11],
  ['bedCount', 6],
  ['residents', 7, text('收住老年人数', 'Elders taken in')],
  ['stableOperation', 8],
  ['monthlyFee', 12],
  ['largestPrepayment', 13],
  ['multiple', 8],
  ['longestPrepaidMonths', 8],
  ['large', 7],
  ['largePrepayers', 8],
  ['prepaidBalance', 11],
  ['prepaymentUse', 13],
  ['insolvent', 7],
  ['falseAdvertising', 8],
  ['deceptiveSelling', 7],
  ['promisedReturns', 8],
  ['prosecuted', 8],
  ['complained', 7],
  ['blacklisted', 7],
  ['suspectedCrime', 8],
  ['collapsed', 7],
  ['publicIncident', 9],
  ['foundThrough', 9],
  ['standing', 10],
  ['circumstances', 32],
  ['plannedMeasures', 18],
  ['screenedOn', 11],
  ['screeners', 10],
  ['remarks', 14],
]

/** 附件3: one row an unregistered place. */
export const unregisteredScreeningsForm = (ruleSet: RuleSet): Form<AnnexRow> => ({
  annex: text('附件3', 'Annex 3'),
  title: text('未经登记但开展养老服务活动场所风险隐患排查情况统计表', 'Screening of places that provide elderly services unregistered'),
  version: '2026-11',
  paper: 'A4-landscape',
  signed: true,
  columns: annexColumns(columns, ruleSet),
  sheets: { repeated: ['order', 'name'], begin: ['falseAdvertising'] },
})
