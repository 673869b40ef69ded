import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { yes } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const complained = rule({
  id: 'O2',
  level: 'orange',
  title: text('被投诉举报', 'Complained of or reported'),
  cites: clause('district-plan', '三(三)3', '被投诉举报'),
  when: yes('complained'),
})
