import { clause } from '../../law/sources.ts'
import { text } from '../../text.ts'
import { yes } from '../condition.ts'
import { rule } from '../rule-set.ts'

export const deceptiveSelling = rule({
  id: 'O8',
  level: 'orange',
  title: text('欺骗(诱导)老年人购买养老服务或养老产品', 'Deceives or lures elders into buying services or products'),
  cites: clause(
    'district-plan',
    '三(二)2',
    '欺骗(诱导)老年人购买养老服务或养老产品',
    text('方案列为排查重点,未写明归入哪一名单', 'The plan makes it a focus of screening without naming a list'),
  ),
  when: yes('deceptiveSelling'),
})
