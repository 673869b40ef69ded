import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { EffectRow, readDraftEffect as endpoint } from '@silverguard/shared/risk/contract'
import { compile, type Evaluator } from '@silverguard/shared/risk/evaluate'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import { text } from '@silverguard/shared/text'
import { inArray } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import type { QueryOf, ReplyOf } from '../serve.ts'
import { turns } from '../turns.ts'
import { activeEvaluator } from './active-evaluator.ts'
import { draftedRuleSet } from './drafted-rule-set.ts'
import { computeEffect, type Mover } from './effect.ts'
import { findRuleDraft, type HeldDraft } from './rule-drafts.ts'
import { ruleSetOf } from './stored-rule-sets.ts'

type Query = QueryOf<typeof endpoint>
export type EffectFilter = Pick<Query, 'from' | 'to' | 'township'>

const columns = {
  id: institutions.id,
  name: institutions.name,
  divisionCode: institutions.divisionCode,
  townshipPending: institutions.townshipPending,
  townshipStated: institutions.townshipStated,
  facts: institutions.facts,
  verdict: institutions.verdict,
  confirmed: institutions.confirmedLevel,
}

/** Some of those who would move, in their order, with what is read of an institution. */
const rowsOf = async (tx: Tx, movers: readonly Mover[], evaluator: Evaluator): Promise<EffectRow[]> => {
  if (movers.length === 0) return []
  const ids = movers.map(({ id }) => id)
  const found = new Map((await tx.select(columns).from(institutions).where(inArray(institutions.id, ids))).map((row) => [row.id, row]))
  const names = await divisionNames(
    tx,
    [...found.values()].map((row) => row.divisionCode),
  )
  return movers.flatMap(({ id, from, to, underReview }) => {
    const row = found.get(id)
    if (row === undefined) return []
    const before = row.verdict.matched.map(({ rule }) => rule)
    const after = evaluator.verdict(row.facts).matched.map(({ rule }) => rule)
    const rules = { gained: after.filter((rule) => !before.includes(rule)), lost: before.filter((rule) => !after.includes(rule)) }
    const place = { township: row.divisionCode, townshipName: townshipNameOf(row, names) }
    return [{ institution: id, name: maskPersonalData(row.name), ...place, from, to, ...rules, confirmed: row.confirmed, underReview }]
  })
}

const passes = <V>(wanted: readonly V[] | undefined, value: V) => wanted === undefined || wanted.length === 0 || wanted.includes(value)

type WhatIf = {
  draft: HeldDraft['draft']
  /** By which plan the institutions are scored now, and by which they would be. */
  profiles: { before: Profile; after: Profile }
  effect: ReplyOf<typeof endpoint>['effect']
  movers: readonly Mover[]
  rows: (part: { limit: number; offset: number }) => Promise<EffectRow[]>
}

const tooMany = text('正在试算的人太多,请稍后再试', 'Too many are trying out drafts of the rules; try again shortly')

/** Every what if takes its turn here before it holds a connection of the database, for it computes for seconds. */
export const whatIfInTurn = turns(2, 20, tooMany)

/** What publishing a draft today would do, and to whom of those who pass the filter. Throws `NotFound`. */
export const whatIf = async (tx: Tx, id: string, filter: EffectFilter, today: Day): Promise<WhatIf> => {
  const { draft, base } = await findRuleDraft(tx, id)
  const evaluator = compile(draftedRuleSet(ruleSetOf(base), draft, { id: base.id, holdsFrom: today }))
  const { effect, movers } = await computeEffect(tx, evaluator)
  const chosen = movers.filter(({ from, to, group }) => passes(filter.from, from) && passes(filter.to, to) && passes(filter.township, group))
  return {
    draft,
    profiles: { before: (await activeEvaluator(tx)).ruleSet.profile, after: base.profile },
    effect,
    movers: chosen,
    rows: ({ limit, offset }) => rowsOf(tx, chosen.slice(offset, offset + limit), evaluator),
  }
}

/** One page of those who would move, with the whole effect. Throws `NotFound`. */
export const readDraftEffect = async (tx: Tx, id: string, { page, size, ...filter }: Query, today: Day): Promise<ReplyOf<typeof endpoint>> => {
  const { effect, movers, rows } = await whatIf(tx, id, filter, today)
  return { effect, rows: await rows({ limit: size, offset: (page - 1) * size }), total: movers.length }
}
