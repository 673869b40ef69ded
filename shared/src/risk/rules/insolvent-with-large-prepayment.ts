import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { all, yes } from '../condition.ts'
import { largePrepayment } from '../notions/large-prepayment.ts'
import { rule } from '../rule-set.ts'

export const insolventWithLargePrepayment = rule({
  id: 'R3',
  level: 'red',
  title: text('有收取大额预付费且资不抵债', 'Takes a large prepayment and is insolvent'),
  cites: clause('district-plan', '三(三)4', '有收取大额预付费且资不抵债'),
  when: all(largePrepayment, yes('insolvent')),
})
