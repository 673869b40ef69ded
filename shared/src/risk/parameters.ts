import { type Clause, clause } from '../law/sources.ts'
import { type Text, text } from '../text.ts'
import type { Parameters } from './contract.ts'

/** What a parameter is, in words, with its unit, and the clause that sets it; `derived` says where the plan gives no number. */
export type ParameterDefinition = { readonly label: Text; readonly unit: Text; readonly cites: Clause }

const noNumber = text('方案未给出数量标准', 'The plan gives no number')

export const parameterCatalogue = {
  largePrepaymentMultiple: {
    label: text('大额预付费倍数', 'Multiple of the monthly fee that makes a prepayment large'),
    unit: text('倍', 'times'),
    cites: clause('district-plan', '三(二)2', '一次性收取老年人月应缴费用的6倍以上'),
  },
  longPrepaymentMonths: {
    label: text('长期预付费月数', 'Months beyond which a prepayment is long'),
    unit: text('个月', 'months'),
    cites: clause('district-plan', '三(三)2', '超过6个月的预付费行为'),
  },
  rapidBranches3y: {
    label: text('三年内新增网点达到多少为扩张过快', 'Branches in three years that make expansion rapid'),
    unit: text('个', 'branches'),
    cites: clause('district-plan', '三(三)2', '近三年分支机构、服务网点扩张过快', noNumber),
  },
  frequentChanges3y: {
    label: text('三年内变更达到多少次为频繁', 'Changes in three years that are frequent'),
    unit: text('次', 'times'),
    cites: clause('district-plan', '三(三)2', '频繁变更法定代表人、登记注册地', noNumber),
  },
} as const satisfies Record<keyof Parameters, ParameterDefinition>

export const districtParameters: Parameters = { largePrepaymentMultiple: 6, longPrepaymentMonths: 6, rapidBranches3y: 3, frequentChanges3y: 2 }

/** The Yuquan plan does not define 大额; the district's multiple is taken (risk-rules, section 3). */
export const yuquanParameters: Parameters = { largePrepaymentMultiple: 6 }
