import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { yes } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const falseAdvertising = rule({
  id: 'Y4',
  level: 'yellow',
  title: text('虚假或夸大宣传', 'False or exaggerated advertising'),
  cites: clause('district-plan', '三(三)2', '虚假或夸大宣传'),
  when: yes('falseAdvertising'),
})
