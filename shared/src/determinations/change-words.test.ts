import { describe, expect, it } from 'vitest'
import type { Facts } from '../facts/catalogue.ts'
import { compile } from '../risk/evaluate.ts'
import { shippedRuleSet } from '../risk/profiles.ts'
import type { RuleSet } from '../risk/rule-set.ts'
import { standingOf } from '../risk/standing.ts'
import type { Level } from '../risk/vocabulary.ts'
import { changeSentences } from './change-words.ts'
import { type Moment, whatChanged } from './what-changed.ts'

const plan = shippedRuleSet('district-plan')
const at = (facts: Facts, ruleSet: RuleSet = plan, confirmed: Level | null = null): Moment => {
  const verdict = compile(ruleSet).verdict(facts)
  const known = Object.entries(facts).map(([fact, value]) => ({ fact, value, trueSince: '2026-11-01', source: 'visit', recordedBy: '某人' }))
  const ended = ruleSet.rules.flatMap(({ id, ended: end }) => (end ? [{ rule: id, ...end }] : []))
  return { facts: known as Moment['facts'], ruleSet: { ...ruleSet, ended }, verdict, standing: standingOf(verdict, facts, ruleSet.profile), confirmed }
}
const said = (before: Moment, after: Moment) => changeSentences(whatChanged(before, after), 'district-plan', after.ruleSet.ended)
const zh = (before: Moment, after: Moment) => said(before, after).map((sentence) => sentence.zh)

describe('what changed, in words', () => {
  it('is nothing where nothing did', () => {
    expect(said(at({ collapsed: true }), at({ collapsed: true }))).toEqual([])
  })

  it('says facts with their values and units, and the rules that came to hold', () => {
    const [before, after] = [at({ falseAdvertising: true, monthlyFee: 3000 }), at({ falseAdvertising: true, monthlyFee: 2500.5, collapsed: true }, plan, 'red')]
    expect(zh(before, after)).toEqual([
      '系统初判由黄色变为红色',
      '定级由未定级变为红色',
      '老年人月应缴费用由3,000.00 元变为2,500.50 元',
      '“已经‘爆雷’”由未知变为是',
      '新命中 R4(已经“爆雷”)',
    ])
    expect(said(before, after).at(-1)?.en).toMatch(/^Now holds: R4 \(/)
  })

  it('says parameters and rules that ended, and since when', () => {
    const rules = plan.rules.map((rule) => (rule.id === 'Y4' ? { ...rule, ended: { on: '2026-12-01', reason: '并入广告法查处' } } : rule))
    const next = { ...plan, id: 'district-plan@1.1', parameters: { ...plan.parameters, largePrepaymentMultiple: 5 }, rules }
    const words = zh(at({ falseAdvertising: true }), at({ falseAdvertising: true }, next))
    expect(words).toContain('大额预付费倍数由 6 倍改为 5 倍')
    expect(words).toContain('规则 Y4 自 2026-12-01 起停用')
    expect(words.some((sentence) => sentence.startsWith('不再命中 Y4('))).toBe(true)
    expect(zh(at({}, next), at({}))).toContain('规则 Y4 恢复施行')
  })

  it('names the rules of the plan that was left by that plan’s words', () => {
    const [before, after] = [at({ falseAdvertising: true }), at({ falseAdvertising: true }, shippedRuleSet('yuquan-plan'))]
    const words = changeSentences(whatChanged(before, after), 'yuquan-plan').map((sentence) => sentence.zh)
    expect(words).toContain(`不再命中 Y4(${plan.rules.find(({ id }) => id === 'Y4')?.title.zh})`)
    expect(words.some((sentence) => /长期预付费月数\(6 个月\)不再适用/.test(sentence))).toBe(true)
  })
})
