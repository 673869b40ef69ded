import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { all, is } from '../condition.ts'
import { largePrepayment } from '../notions/large-prepayment.ts'
import { rule } from '../rule-set.ts'

export const irregularUseOfLargePrepayment = rule({
  id: 'O4',
  level: 'orange',
  title: text('有收取大额预付费行为且资金使用不规范', 'Takes a large prepayment and uses the money improperly'),
  cites: clause('district-plan', '三(三)3', '有收取大额预付费行为且资金使用不规范'),
  when: all(largePrepayment, is('prepaymentUse', 'irregular')),
})
