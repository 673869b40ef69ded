import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { yes } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const suspectedCrime = rule({
  id: 'R2',
  level: 'red',
  title: text('存在涉嫌非法集资、诈骗等犯罪行为', 'Suspected of illegal fundraising, fraud or another crime'),
  cites: clause('district-plan', '三(三)4', '存在涉嫌非法集资、诈骗等犯罪行为'),
  when: yes('suspectedCrime'),
})
