import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { yes } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const publicIncident = rule({
  id: 'R5',
  level: 'red',
  title: text('引起社会不良影响或者重大舆情', 'Caused public harm or major public concern'),
  cites: clause('district-plan', '三(三)4', '引起社会不良影响或者重大舆情'),
  when: yes('publicIncident'),
})
