import { expect, test } from 'vitest'
import type { Facts } from '../facts/catalogue.ts'
import { compile } from './evaluate.ts'
import { shippedRuleSet } from './profiles.ts'
import type { Profile } from './vocabulary.ts'
import { circumstances, conditionWords, effective, missingSentence, notCovered, turningPointSentence, verdictSentence } from './wording.ts'

const unregistered = { registration: 'unregistered', operating: true } as const
const verdict = (facts: Facts, profile: Profile = 'district-plan') => compile(shippedRuleSet(profile)).verdict(facts)
const circumstancesOf = (facts: Facts) => circumstances(verdict(facts), facts, 'district-plan').map(({ zh }) => zh)
const pointsOf = (facts: Facts) =>
  compile(shippedRuleSet('district-plan'))
    .turningPoints(facts)
    .map((point) => turningPointSentence(point, shippedRuleSet('district-plan'), verdict(facts).level).zh)

test('while the prepayment is unknown, an unregistered place is printed as to be verified', () => {
  expect(circumstancesOf(unregistered)).toEqual(['未经登记开展养老服务活动,是否收取大额预付费待核实'])
  expect(circumstancesOf({ ...unregistered, largestPrepayment: 0, largePrepayers: 0 })).toEqual(['未经登记开展养老服务活动但没有收取大额预付费'])
})
test('R1 is printed instead of O6, and in Yuquan R3 instead of O4', () => {
  expect(circumstancesOf({ ...unregistered, largePrepayers: 1, bedCount: 5 })).toEqual(['未经登记但开展养老服务活动且有收取大额预付费行为'])
  expect(effective(['R3', 'O4'], 'yuquan-plan')).toEqual(['R3'])
  expect(effective(['R3', 'O4'], 'district-plan')).toEqual(['R3', 'O4'])
})
test('a verdict is said in the words of the plan, with what it could still reach', () => {
  expect(verdictSentence(verdict({ collapsed: true, complained: true }), {}, 'district-plan').zh).toBe('已经“爆雷”的,纳入红色名单。另有:被投诉举报。')
  expect(verdictSentence(verdict({}), {}, 'district-plan').zh).toBe('待核实,不纳入任何名单。尚有事实未查明,最高可达红色。')
  expect(verdictSentence(verdict(unregistered, 'yuquan-plan'), unregistered, 'yuquan-plan').zh).toContain('另行处置')
})
test('a turning point names the amount, the level and the rule', () => {
  const facts = { ...unregistered, monthlyFee: 3000, largestPrepayment: 500, largePrepayers: 0 }
  expect(pointsOf(facts)).toContain('若单次最高预付费达到 18,000.00 元,将升为红色(R1)')
})
test('an unknown monthly fee is said by the upper end of its range', () => {
  expect(pointsOf({ ...unregistered, largestPrepayment: 18_000 })).toContain('若月应缴费用不超过 3,000.00 元,将升为红色(R1)')
})
test('no turning point promises green, which something unknown may still prevent', () => {
  for (const sentence of pointsOf({ complained: true })) expect(sentence).not.toContain('绿色')
  expect(pointsOf({ complained: true })).toContain('若“被投诉举报”由“是”变为“否”,将不再列入“红橙黄”名单')
})
test('what is missing is said with what it could lead to', () => {
  expect(missingSentence({ rule: 'O5', missing: ['bedCount', 'largePrepayers'] }, 'district-plan').zh).toBe(
    '还需查明:床位总数、收取大额预付费的对象数量;可能构成“收取大额预付费的对象数量超过床位总数”(O5,橙色)',
  )
})
test('a large prepayment that is used properly is said to meet no rule, once that is certain', () => {
  const facts = { registration: 'filed', largePrepayers: 3, bedCount: 9, prepaymentUse: 'regular', insolvent: false } as const
  expect(notCovered(verdict(facts), facts, 'district-plan').map(({ zh }) => zh)).toEqual(['收取大额预付费但资金使用规范的,方案没有规定列入哪一名单'])
  const open = { ...facts, insolvent: undefined }
  expect(notCovered(verdict(open), open, 'district-plan')).toEqual([])
})
test('a finding that a profile does not list is said so', () => {
  const facts = { promisedReturns: true }
  expect(notCovered(verdict(facts, 'yuquan-plan'), facts, 'yuquan-plan')).toHaveLength(1)
  expect(notCovered(verdict(facts), facts, 'district-plan')).toEqual([])
})
test('every condition of both plans has words in both languages', () => {
  const ruleSet = shippedRuleSet('district-plan')
  const r1 = ruleSet.rules[0]?.when ?? { all: [] }
  expect(conditionWords(r1, ruleSet).zh).toBe('登记备案情况为“未登记”,且开展养老服务活动,且收取大额预付费')
  for (const { when } of ruleSet.rules) for (const words of Object.values(conditionWords(when, ruleSet))) expect(words).not.toMatch(/unknown|未知|undefined|^$/)
})
