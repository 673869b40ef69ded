import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { compare } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const moreLargePrepayersThanBeds = rule({
  id: 'O5',
  level: 'orange',
  title: text('收取大额预付费的对象数量超过床位总数', 'More elders paid a large prepayment than there are beds'),
  cites: clause('district-plan', '三(三)3', '收取大额预付费的对象数量超过床位总数'),
  when: compare('largePrepayers', 'moreThan', { fact: 'bedCount' }),
})
