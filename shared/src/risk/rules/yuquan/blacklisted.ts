import { clause } from '../../../law/sources.ts'
import { text } from '../../../text.ts'
import { yes } from '../../condition.ts'
import { rule } from '../../rule-set.ts'

export const yuquanBlacklisted = rule({
  id: 'O3',
  level: 'orange',
  title: text('纳入黑名单', 'On a blacklist'),
  cites: clause('yuquan-plan', '三·分類處置', '納入黑名單'),
  when: yes('blacklisted'),
})
