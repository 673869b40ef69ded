import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { yes } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const blacklisted = rule({
  id: 'O3',
  level: 'orange',
  title: text('纳入相关黑名单', 'On a relevant blacklist'),
  cites: clause('district-plan', '三(三)3', '纳入相关黑名单'),
  when: yes('blacklisted'),
})
