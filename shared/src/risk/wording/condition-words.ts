import { type FactKey, factCatalogue } from '../../facts/catalogue.ts'
import { factValueWords } from '../../facts/wording.ts'
import { type Text, text } from '../../text.ts'
import type { Comparison, Condition, Multiple, Operand } from '../condition.ts'
import type { RuleSet } from '../rule-set.ts'

const comparisonWords: Record<Comparison, Text> = {
  atLeast: text('不少于', 'is at least'),
  moreThan: text('超过', 'is more than'),
  atMost: text('不超过', 'is at most'),
  lessThan: text('少于', 'is less than'),
}

const numberOf = (multiple: Multiple, { parameters }: RuleSet): number | undefined =>
  typeof multiple === 'number' ? multiple : (parameters as Readonly<Record<string, number | undefined>>)[multiple.parameter]

const operandWords = (fact: FactKey, to: Operand, ruleSet: RuleSet): Text => {
  if (typeof to === 'number' || 'parameter' in to) return factValueWords(fact, numberOf(to, ruleSet))
  const { label } = factCatalogue[to.fact]
  if (to.times === undefined) return label
  const multiple = numberOf(to.times, ruleSet)
  return text(`${label.zh}的 ${multiple} 倍`, `${multiple} times: ${label.en}`)
}

const isWords = (fact: FactKey, value: string | number | boolean): Text => {
  const { label } = factCatalogue[fact]
  if (value === true) return text(label.zh.replace(/^是否/, ''), label.en)
  const words = factValueWords(fact, value)
  return text(`${label.zh}为“${words.zh}”`, `${label.en}: ${words.en}`)
}

const isJoined = (condition: Condition) => ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1)

const joined = (conditions: readonly Condition[], zh: string, en: string, ruleSet: RuleSet): Text => {
  const parts = conditions.map((condition) => {
    const words = conditionWords(condition, ruleSet)
    return isJoined(condition) ? text(`(${words.zh})`, `(${words.en})`) : words
  })
  return text(parts.map((part) => part.zh).join(zh), parts.map((part) => part.en).join(en))
}

/** A condition in words, notions by their names: 登记备案情况为“未登记”,且开展养老服务活动,且收取大额预付费. */
export const conditionWords = (condition: Condition, ruleSet: RuleSet): Text => {
  if ('all' in condition) return joined(condition.all, ',且', ', and ', ruleSet)
  if ('any' in condition) return joined(condition.any, ',或', ', or ', ruleSet)
  if ('notion' in condition) return ruleSet.notions[condition.notion]?.title ?? text(condition.notion, condition.notion)
  if ('is' in condition) return isWords(condition.fact, condition.is)
  const { label } = factCatalogue[condition.fact]
  const compare = comparisonWords[condition.compare]
  const to = operandWords(condition.fact, condition.to, ruleSet)
  // A Chinese word needs no space before it; a figure does.
  const space = /^\d/.test(to.zh) ? ' ' : ''
  return text(`${label.zh}${compare.zh}${space}${to.zh}`, `${label.en} ${compare.en} ${to.en}`)
}
