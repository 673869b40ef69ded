import { civilCode } from '../../law/civil-code.ts'
import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { all, any, compare, notion, parameter, times } from '../condition.ts'
import type { Notion } from '../rule-set.ts'

export const largePrepaymentNotion: Notion = {
  title: text('收取大额预付费', 'takes a large prepayment'),
  cites: [
    clause('district-plan', '三(二)2', '收取大额预付费(一次性收取老年人月应缴费用的6倍以上)'),
    clause('civil-code', '第一千二百五十九条', civilCode.第一千二百五十九条),
    clause(
      'district-plan',
      '三(三)3',
      '收取大额预付费的对象数量',
      text('清点到收取大额预付费的对象,即表明存在大额预付费', 'Whoever counts elders who paid a large prepayment says that there are such prepayments'),
    ),
  ],
  when: any(
    all(compare('largestPrepayment', 'moreThan', 0), compare('largestPrepayment', 'atLeast', times(parameter('largePrepaymentMultiple'), 'monthlyFee'))),
    compare('largePrepayers', 'atLeast', 1),
  ),
}

export const largePrepayment = notion('largePrepayment')
