import { rowsOf, type Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { HandlingFacts, PlanGrounds } from '@silverguard/shared/handling/plan'
import type { HandlingFactKey } from '@silverguard/shared/handling/vocabulary'
import { largePrepaymentKnown } from '@silverguard/shared/risk/large-prepayment'
import { sql } from 'drizzle-orm'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import type { Place } from './hold-places.ts'

export type StatedHandlingFact = {
  institutionId: string
  fact: HandlingFactKey
  value: boolean | number
  trueSince: Day
  recordedAt: string
  recordedBy: string
  source: string
}

/** What was last said of each handling fact of some places, true by a day: later truth goes first, then what was recorded later. */
export const handlingFactsAsOf = async (tx: Tx, ids: readonly string[], day: Day): Promise<StatedHandlingFact[]> =>
  rowsOf<StatedHandlingFact>(
    await tx.execute(sql`
      select distinct on (institution_id, fact) institution_id as "institutionId", fact, value, true_since::text as "trueSince",
        to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", recorded_by as "recordedBy", source
      from handling_facts where institution_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)) and true_since <= ${day}
      order by institution_id, fact, true_since desc, recorded_at desc, id desc`),
  )

/** What a plan stands on, of any place; `level` is the confirmed one, or none. */
export type Grounds = Omit<PlanGrounds, 'level'> & { level: PlanGrounds['level'] | null }

/** The grounds of some places: facts and particulars as the rows have them, handling facts as of a day, by the rules that score now. */
export const groundsOf = async (tx: Tx, places: readonly Place[], day: Day): Promise<ReadonlyMap<string, Grounds>> => {
  if (places.length === 0) return new Map()
  const takesLarge = largePrepaymentKnown((await activeEvaluator(tx)).ruleSet)
  const stated = new Map<string, HandlingFacts>()
  const ids = places.map(({ id }) => id)
  for (const { institutionId, fact, value } of await handlingFactsAsOf(tx, ids, day)) stated.set(institutionId, { ...stated.get(institutionId), [fact]: value })
  return new Map(
    places.map(({ id, facts, residents, stableOperation, confirmedLevel }) => {
      const particulars = { residents: residents ?? undefined, stableOperation: stableOperation ?? undefined }
      return [id, { level: confirmedLevel, facts, handling: { ...particulars, ...stated.get(id) }, largePrepayment: takesLarge(facts) }]
    }),
  )
}
