import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { yes } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const relatedPartyTransactions = rule({
  id: 'Y5',
  level: 'yellow',
  title: text('有关联公司且存在关联交易', 'Has related companies and transactions with them'),
  cites: clause('district-plan', '三(三)2', '有关联公司且存在关联交易'),
  when: yes('relatedPartyTransactions'),
})
