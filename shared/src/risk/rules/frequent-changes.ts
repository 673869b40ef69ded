import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { any, compare, parameter } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const frequentChanges = rule({
  id: 'Y3',
  level: 'yellow',
  title: text('频繁变更法定代表人、登记注册地', 'Changed its legal representative or registered address often'),
  cites: clause('district-plan', '三(三)2', '频繁变更法定代表人、登记注册地'),
  when: any(compare('legalRepChanges3y', 'atLeast', parameter('frequentChanges3y')), compare('addressChanges3y', 'atLeast', parameter('frequentChanges3y'))),
})
