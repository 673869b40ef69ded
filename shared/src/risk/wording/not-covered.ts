import { type Facts, factCatalogue, factKeys } from '../../facts/catalogue.ts'
import { type Text, text } from '../../text.ts'
import type { Condition } from '../condition.ts'
import type { Verdict } from '../contract.ts'
import { compile } from '../evaluate.ts'
import { largePrepayment } from '../notions/large-prepayment.ts'
import { shippedRuleSet } from '../profiles.ts'
import { rule } from '../rule-set.ts'
import { unregistered } from '../rules/unregistered.ts'
import type { Profile } from '../vocabulary.ts'

type Known = 'yes' | 'no' | 'open'

const largePrepaymentOnly = (profile: Profile) =>
  compile({ ...shippedRuleSet(profile), rules: [rule({ ...unregistered, id: 'large', when: largePrepayment })] })
const judges = { 'district-plan': largePrepaymentOnly('district-plan'), 'yuquan-plan': largePrepaymentOnly('yuquan-plan') }

/** Whether a large prepayment is taken, as far as it is known. */
const takesLargePrepayment = (facts: Facts, profile: Profile): Known => {
  const { matched, undetermined } = judges[profile].verdict(facts)
  return matched.length > 0 ? 'yes' : undetermined.length > 0 ? 'open' : 'no'
}

const mentions = (condition: Condition, named: (condition: Condition) => boolean): boolean => {
  if ('all' in condition) return condition.all.some((part) => mentions(part, named))
  if ('any' in condition) return condition.any.some((part) => mentions(part, named))
  return named(condition)
}

/** Findings that are known and meet no rule of the plan, said plainly beside the level (risk-rules, section 4). */
export const notCovered = (verdict: Pick<Verdict, 'matched' | 'undetermined'>, facts: Facts, profile: Profile): Text[] => {
  const { rules, notions } = shippedRuleSet(profile)
  const large = takesLargePrepayment(facts, profile)
  const mayHold = (id: string) => [...verdict.matched, ...verdict.undetermined].some((found) => found.rule === id)
  const onLarge = rules.filter(({ id, when }) => mayHold(id) && mentions(when, (part) => 'notion' in part && part.notion === 'largePrepayment'))
  const found: Text[] = []
  if (large === 'yes' && onLarge.length === 0) {
    const proper = facts.prepaymentUse === 'regular'
    found.push(
      proper
        ? text('收取大额预付费但资金使用规范的,方案没有规定列入哪一名单', 'Takes a large prepayment and uses it properly: the plan names no list for this')
        : text(
            '收取大额预付费的,按已查明的事实,方案没有规定列入哪一名单',
            'Takes a large prepayment: on the facts established, the plan names no list for this',
          ),
    )
  }
  if (large === 'no' && facts.prepaymentUse === 'irregular') {
    found.push(
      text(
        '预付费资金使用不规范但未收取大额预付费的,方案没有规定列入哪一名单',
        'Uses prepaid money improperly without taking a large prepayment: the plan names no list for this',
      ),
    )
  }
  const conditions = [...rules, ...Object.values(notions)].map(({ when }) => when)
  const isRead = (fact: string) => conditions.some((when) => mentions(when, (part) => 'fact' in part && part.fact === fact))
  if (!isRead('registration') && facts.registration === 'unregistered' && facts.operating === true) {
    found.push(
      text(
        '未经登记但从事养老服务经营活动的,方案不因此列入名单,按“未经登记”一节另行处置',
        'Operates unregistered: the plan puts it on no list for that and handles such places by a section of their own',
      ),
    )
  }
  for (const fact of factKeys) {
    const { label, type } = factCatalogue[fact]
    if (type !== 'boolean' || fact === 'operating' || facts[fact] !== true || isRead(fact)) continue
    found.push(text(`${label.zh}的,方案没有将其规定为列入名单的情形`, `${label.en}: the plan does not list this circumstance`))
  }
  return found
}
