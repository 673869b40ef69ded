import { clause } from '../../../law/sources.ts'
import { text } from '../../../text.ts'
import { yes } from '../../condition.ts'
import { rule } from '../../rule-set.ts'

export const yuquanSuspectedCrime = rule({
  id: 'R2',
  level: 'red',
  title: text('可能存在涉嫌非法集资、诈骗等犯罪行为', 'Possibly involved in illegal fundraising, fraud or another crime'),
  cites: clause('yuquan-plan', '三·分類處置', '可能存在涉嫌非法集資、詐騙等XX行為'),
  when: yes('suspectedCrime'),
})
