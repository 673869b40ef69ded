import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { all, any, is } from '../condition.ts'
import { largePrepayment } from '../notions/large-prepayment.ts'
import { longPrepayment } from '../notions/long-prepayment.ts'
import { rule } from '../rule-set.ts'

export const prepaymentForFacilities = rule({
  id: 'Y1',
  level: 'yellow',
  title: text(
    '已经收取大额预付费或超过6个月的预付费行为但资金主要用于弥补设施建设资金不足',
    'Took a large or long prepayment, but mainly to cover a shortfall in building funds',
  ),
  cites: clause('district-plan', '三(三)2', '已经收取大额预付费或超过6个月的预付费行为但资金主要用于弥补设施建设资金不足'),
  when: all(any(largePrepayment, longPrepayment), is('prepaymentUse', 'facility_shortfall')),
})
