import { type FactKey, type FactValue, factKeys } from '../facts/catalogue.ts'
import type { EndedRule, Parameters, Verdict } from '../risk/contract.ts'
import type { Level, Standing } from '../risk/vocabulary.ts'

type Known = { fact: FactKey; value: FactValue }
type Rules = { id: string; parameters: Parameters; ended: readonly EndedRule[] }

/** How a place stood at some moment: what was known, by which rules it was judged, what came of it. */
export type Moment = { facts: readonly Known[]; ruleSet: Rules; verdict: Verdict; standing: Standing; confirmed: Level | null }

export type FactMove = { fact: FactKey; before: FactValue | null; after: FactValue | null }
export type ParameterMove = { parameter: string; before: number | null; after: number | null }

/** What lies between two moments of one place. Empty parts are what did not move. */
export type WhatChanged = {
  standing: { before: Standing; after: Standing } | null
  confirmed: { before: Level | null; after: Level | null } | null
  ruleSet: { before: string; after: string } | null
  facts: FactMove[]
  parameters: ParameterMove[]
  /** Rules that ended, or hold again, between the two. */
  ended: string[]
  resumed: string[]
  /** Rules that came to hold for this place, and that hold no more. */
  gained: string[]
  lost: string[]
}

const between = <T>(before: T, after: T): { before: T; after: T } | null => (before === after ? null : { before, after })

const parameterMoves = (before: Parameters, after: Parameters): ParameterMove[] => {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Parameters)[]
  return keys.map((key) => ({ parameter: key, before: before[key] ?? null, after: after[key] ?? null })).filter((move) => move.before !== move.after)
}

const without = (all: readonly string[], known: readonly string[]): string[] => all.filter((one) => !known.includes(one))

/** Says what changed for a place between two moments: facts, rules, and what came of them. */
export const whatChanged = (before: Moment, after: Moment): WhatChanged => {
  const valueAt = ({ facts }: Moment, key: FactKey) => facts.find(({ fact }) => fact === key)?.value ?? null
  const matched = ({ verdict }: Moment) => verdict.matched.map(({ rule }) => rule)
  const ended = ({ ruleSet }: Moment) => ruleSet.ended.map(({ rule }) => rule)
  return {
    standing: between(before.standing, after.standing),
    confirmed: between(before.confirmed, after.confirmed),
    ruleSet: between(before.ruleSet.id, after.ruleSet.id),
    facts: factKeys.map((fact) => ({ fact, before: valueAt(before, fact), after: valueAt(after, fact) })).filter((move) => move.before !== move.after),
    parameters: parameterMoves(before.ruleSet.parameters, after.ruleSet.parameters),
    ended: without(ended(after), ended(before)),
    resumed: without(ended(before), ended(after)),
    gained: without(matched(after), matched(before)),
    lost: without(matched(before), matched(after)),
  }
}
