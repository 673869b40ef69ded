import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { compare, parameter } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const rapidExpansion = rule({
  id: 'Y2',
  level: 'yellow',
  title: text('近三年分支机构、服务网点扩张过快', 'Branches and outlets expanded too fast in three years'),
  cites: clause('district-plan', '三(三)2', '近三年分支机构、服务网点扩张过快'),
  when: compare('branchesOpened3y', 'atLeast', parameter('rapidBranches3y')),
})
