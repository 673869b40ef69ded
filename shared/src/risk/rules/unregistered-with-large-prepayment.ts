import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { all, is, yes } from '../condition.ts'
import { largePrepayment } from '../notions/large-prepayment.ts'
import { rule } from '../rule-set.ts'

export const unregisteredWithLargePrepayment = rule({
  id: 'R1',
  level: 'red',
  title: text('未经登记但开展养老服务活动且有收取大额预付费行为', 'Operates unregistered and takes a large prepayment'),
  cites: clause('district-plan', '三(三)4', '未经登记但开展养老服务活动且有收取大额预付费行为'),
  when: all(is('registration', 'unregistered'), yes('operating'), largePrepayment),
  takesOver: 'O6',
})
