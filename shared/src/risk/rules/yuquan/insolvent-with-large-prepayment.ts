import { clause } from '../../../law/sources.ts'
import { text } from '../../../text.ts'
import { all, yes } from '../../condition.ts'
import { largePrepayment } from '../../notions/large-prepayment.ts'
import { rule } from '../../rule-set.ts'

export const yuquanInsolventWithLargePrepayment = rule({
  id: 'R3',
  level: 'red',
  title: text('前期已经收取大额预付费且资不抵债', 'Took a large prepayment and is insolvent'),
  cites: clause('yuquan-plan', '三·分類處置', '前期已經收取大額預付費且資不抵債'),
  when: all(largePrepayment, yes('insolvent')),
  takesOver: 'O4',
})
