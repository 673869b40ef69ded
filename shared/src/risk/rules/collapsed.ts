import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { yes } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const collapsed = rule({
  id: 'R4',
  level: 'red',
  title: text('已经“爆雷”', 'Has already collapsed'),
  cites: clause('district-plan', '三(三)4', '已经“爆雷”'),
  when: yes('collapsed'),
})
