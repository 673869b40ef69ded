import { clause } from '../../../law/sources.ts'
import { text } from '../../../text.ts'
import { yes } from '../../condition.ts'
import { rule } from '../../rule-set.ts'

export const yuquanComplained = rule({
  id: 'O2',
  level: 'orange',
  title: text('被投诉举报', 'Complained of or reported'),
  cites: clause('yuquan-plan', '三·分類處置', '被投訴舉報'),
  when: yes('complained'),
})
