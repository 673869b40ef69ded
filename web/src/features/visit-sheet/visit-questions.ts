import { type FactKey, type Facts, factKeys } from '@silverguard/shared/facts/catalogue'
import type { Institution } from '@silverguard/shared/institutions/contract'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import { type Level, levels } from '@silverguard/shared/risk/vocabulary'
import { ruleOf } from '@silverguard/shared/risk/wording'
import type { Disagreement } from '@silverguard/shared/screenings/contract'
import { factsAsked, formOf, type ScreeningForm } from '@silverguard/shared/screenings/questions'

export type FirstQuestion = {
  fact: FactKey
  /** The levels that it could amount to, highest first; empty where it is only disputed. */
  couldBe: Level[]
  disputed: Disagreement | undefined
}
export type VisitQuestions = { form: ScreeningForm; first: FirstQuestion[]; rest: FactKey[] }

/** What to ask at a place: first the facts that would settle its level and those about which sources disagree, then the rest of its form. */
export const visitQuestions = (
  { facts: known, verdict }: Pick<Institution, 'facts' | 'verdict'>,
  disputes: readonly Disagreement[],
  profile: Profile,
): VisitQuestions => {
  const facts: Facts = Object.fromEntries(known.map(({ fact, value }) => [fact, value]))
  const form = formOf(facts.registration)
  const first = factKeys.flatMap((fact): FirstQuestion[] => {
    const open = new Set<Level>(verdict.undetermined.filter(({ missing }) => missing.includes(fact)).map(({ rule }) => ruleOf(profile, rule).level))
    const disputed = disputes.find((dispute) => dispute.fact === fact)
    return open.size > 0 || disputed ? [{ fact, couldBe: levels.filter((level) => open.has(level)), disputed }] : []
  })
  const isFirst = new Set(first.map(({ fact }) => fact))
  return { form, first, rest: factsAsked(form, facts).filter((fact) => !isFirst.has(fact)) }
}
