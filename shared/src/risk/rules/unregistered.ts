import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { all, is, yes } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const unregistered = rule({
  id: 'O6',
  level: 'orange',
  title: text('未经登记开展养老服务活动但没有收取大额预付费', 'Operates unregistered without taking a large prepayment'),
  titleWhileOpen: text('未经登记开展养老服务活动,是否收取大额预付费待核实', 'Operates unregistered; whether it takes a large prepayment is to be verified'),
  cites: clause('district-plan', '三(三)3', '未经登记开展养老服务活动但没有收取大额预付费'),
  when: all(is('registration', 'unregistered'), yes('operating')),
})
