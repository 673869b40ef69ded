import { factCatalogue } from '../facts/catalogue.ts'
import { factValueWords } from '../facts/wording.ts'
import type { EndedRule } from '../risk/contract.ts'
import { parameterCatalogue } from '../risk/parameters.ts'
import { type Level, levelWords, type Profile, profiles, standingWords } from '../risk/vocabulary.ts'
import { quoted } from '../risk/wording/turning-point-words.ts'
import { ruleOf } from '../risk/wording.ts'
import { type Text, text } from '../text.ts'
import type { FactMove, ParameterMove, WhatChanged } from './what-changed.ts'

const moved = (what: Text, before: Text, after: Text): Text =>
  text(`${what.zh}由${before.zh}变为${after.zh}`, `${what.en}: ${before.en.toLowerCase()} → ${after.en.toLowerCase()}`)

const unconfirmed = text('未定级', 'none')
const confirmedWords = (level: Level | null): Text => (level === null ? unconfirmed : levelWords[level])

/** “已经‘爆雷’”由未知变为是;床位总数由 60 张变为 80 张. */
const factSentence = ({ fact, before, after }: FactMove): Text => {
  const { label, type } = factCatalogue[fact]
  const name = type === 'boolean' || type === 'choice' ? text(quoted(label.zh), `"${label.en}"`) : label
  return moved(name, factValueWords(fact, before), factValueWords(fact, after))
}

/** 大额预付费倍数由 6 倍改为 5 倍. A plan without the parameter asks for none. */
const parameterSentence = ({ parameter, before, after }: ParameterMove): Text => {
  const { label, unit } = parameterCatalogue[parameter as keyof typeof parameterCatalogue]
  const [was, is] = [`${before} ${unit.zh}`, `${after} ${unit.zh}`]
  if (after === null) return text(`${label.zh}(${was})不再适用`, `${label.en}: ${before} no longer applies`)
  if (before === null) return text(`新适用${label.zh}:${is}`, `${label.en}: ${after} now applies`)
  return text(`${label.zh}由 ${was}改为 ${is}`, `${label.en}: ${before} → ${after}`)
}

const planOf = (ruleSet: string): Profile | undefined => profiles.find((profile) => ruleSet.startsWith(`${profile}@`))

/** Rules in words, several of one kind in one sentence: 新命中 R4(已经"爆雷")、O3(纳入相关黑名单). */
const ruleSentence = (zh: string, en: string, rules: readonly string[], plan: Profile): Text[] => {
  if (rules.length === 0) return []
  const named = rules.map((rule) => ({ rule, title: ruleOf(plan, rule).title }))
  return [
    text(
      `${zh} ${named.map(({ rule, title }) => `${rule}(${title.zh})`).join('、')}`,
      `${en} ${named.map(({ rule, title }) => `${rule} (${title.en})`).join(', ')}`,
    ),
  ]
}

const endedSentence = (rule: string, ended: readonly EndedRule[]): Text => {
  const on = ended.find((each) => each.rule === rule)?.on
  return text(`规则 ${rule} ${on === undefined ? '' : `自 ${on} 起`}停用`, `Rule ${rule} ended${on === undefined ? '' : ` on ${on}`}`)
}

/**
 * What changed, a sentence each, what came of it first. `profile`: of the later moment; `ended`: the ended rules of its rule set, so
 * that the sentence says since when.
 */
export const changeSentences = (changed: WhatChanged, profile: Profile, ended: readonly EndedRule[] = []): Text[] => {
  const { standing, confirmed, ruleSet } = changed
  const before = ruleSet === null ? profile : (planOf(ruleSet.before) ?? profile)
  return [
    ...(standing === null ? [] : [moved(text('系统初判', 'Computed level'), standingWords[standing.before], standingWords[standing.after])]),
    ...(confirmed === null ? [] : [moved(text('定级', 'Confirmed level'), confirmedWords(confirmed.before), confirmedWords(confirmed.after))]),
    ...changed.facts.map(factSentence),
    ...ruleSentence('新命中', 'Now holds:', changed.gained, profile),
    ...ruleSentence('不再命中', 'No longer holds:', changed.lost, before),
    ...changed.parameters.map(parameterSentence),
    ...changed.ended.map((rule) => endedSentence(rule, ended)),
    ...changed.resumed.map((rule) => text(`规则 ${rule} 恢复施行`, `Rule ${rule} holds again`)),
    ...(ruleSet === null ? [] : [text(`规则集由 ${ruleSet.before} 换为 ${ruleSet.after}`, `Rule set: ${ruleSet.before} → ${ruleSet.after}`)]),
  ]
}
