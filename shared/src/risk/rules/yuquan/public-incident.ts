import { clause } from '../../../law/sources.ts'
import { text } from '../../../text.ts'
import { yes } from '../../condition.ts'
import { rule } from '../../rule-set.ts'

export const yuquanPublicIncident = rule({
  id: 'R5',
  level: 'red',
  title: text('引起不良影响或者重大舆情', 'Caused public harm or major public concern'),
  cites: clause('yuquan-plan', '三·分類處置', '引起不良影響或者重大輿情'),
  when: yes('publicIncident'),
})
