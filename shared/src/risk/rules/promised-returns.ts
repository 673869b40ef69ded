import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { yes } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const promisedReturns = rule({
  id: 'O7',
  level: 'orange',
  title: text('承诺投资回报“炒床位”', 'Promises returns on investment, trades in beds'),
  cites: clause(
    'district-plan',
    '三(二)2',
    '承诺投资回报“炒床位”',
    text('方案列为排查重点,未写明归入哪一名单', 'The plan makes it a focus of screening without naming a list'),
  ),
  when: yes('promisedReturns'),
})
