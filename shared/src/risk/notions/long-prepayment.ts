import { civilCode } from '../../law/civil-code.ts'
import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { compare, notion, parameter } from '../condition.ts'
import type { Notion } from '../rule-set.ts'

export const longPrepaymentNotion: Notion = {
  title: text('收取超过6个月的预付费', 'takes a prepayment for more than 6 months'),
  cites: [clause('district-plan', '三(三)2', '超过6个月的预付费行为'), clause('civil-code', '第一千二百五十九条', civilCode.第一千二百五十九条)],
  when: compare('longestPrepaidMonths', 'moreThan', parameter('longPrepaymentMonths')),
}

export const longPrepayment = notion('longPrepayment')
