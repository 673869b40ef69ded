import type { Tx } from '@silverguard/db/client'
import { campaigns } from '@silverguard/db/schema/campaigns'
import { institutions } from '@silverguard/db/schema/institutions'
import { screenings } from '@silverguard/db/schema/screenings'
import { type Day, dayAfter } from '@silverguard/shared/days'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Campaign } from '@silverguard/shared/installation/contract'
import type { Verdict } from '@silverguard/shared/risk/contract'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import type { Standing } from '@silverguard/shared/risk/vocabulary'
import type { AnnexFilter, AnnexKind } from '@silverguard/shared/screenings/contract'
import { and, asc, eq, gt, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { endOf } from '../facts/as-of.ts'
import { factAsOf, factsOfManyAsOf } from '../facts/queries.ts'
import { filters } from '../institutions/filter.ts'
import { activeEvaluator, evaluatorOf } from '../risk/active-evaluator.ts'
import { ruleSetInForce } from '../risk/in-force.ts'
import { scoreFacts } from '../risk/score-facts.ts'
import { findCampaign } from './find-campaign.ts'

/**
 * What an annex is made of: a campaign, the day whose facts it shows, the rules of that day, and some townships. `past`: the facts
 * are not those of today, because another campaign has begun since.
 */
export type AnnexView = { campaign: Campaign; asOf: Day; past: boolean; township: string[] | undefined; evaluator: Evaluator }

/** The running campaign stands as of today, an earlier one as of the day before the next began. */
export const annexView = async (tx: Tx, { campaign: id, township }: AnnexFilter, today: Day): Promise<AnnexView> => {
  const campaign = await findCampaign(tx, id)
  const [next] = await tx.select().from(campaigns).where(gt(campaigns.startsOn, campaign.startsOn)).orderBy(asc(campaigns.startsOn)).limit(1)
  const lastDay = next && dayAfter(next.startsOn, -1)
  const past = lastDay !== undefined && lastDay < today
  const evaluator = past ? evaluatorOf(await ruleSetInForce(tx, lastDay)) : await activeEvaluator(tx)
  return { campaign, asOf: past ? lastDay : today, past, township, evaluator }
}

const inCampaign = ({ campaign }: AnnexView) => and(eq(screenings.campaignId, campaign.id), isNull(screenings.withdrawnAt))

/** 已排查: it has a screening in the campaign that was not taken back. */
export const isScreened = (view: AnnexView): SQL<boolean> =>
  sql`exists (select from ${screenings} where ${screenings.institutionId} = ${institutions.id} and ${inCampaign(view)})`

const ofKind = ({ past, asOf }: AnnexView, kind: AnnexKind): SQL => {
  const registration = past ? factAsOf(institutions.id, 'registration', asOf) : institutions.registration
  return kind === 'unregistered' ? sql`${registration} = 'unregistered'` : sql`${registration} is distinct from 'unregistered'`
}

/** The institutions in scope that the annex is about; of an earlier campaign those that were in the register then. */
export const inAnnex = (view: AnnexView, kind?: AnnexKind): SQL | undefined =>
  and(
    filters({ township: view.township }),
    view.past ? or(lt(institutions.createdAt, endOf(view.asOf).toISOString()), isScreened(view)) : undefined,
    kind && ofKind(view, kind),
  )

type Known = { id: string; facts: Facts; standing: Standing; verdict?: Verdict }

/** The same rows with the facts of the view's day, and what the rules of that day say of them. */
export const asOfView = async <R extends Known>(tx: Tx, view: AnnexView, rows: readonly R[]): Promise<R[]> => {
  if (!view.past) return [...rows]
  const ids = rows.map(({ id }) => id)
  const facts = await factsOfManyAsOf(tx, ids, view.asOf)
  return rows.map((row) => ({ ...row, ...scoreFacts(facts.get(row.id) ?? {}, view.evaluator) }))
}

/** The latest screening of each institution in the campaign, and how many it has. */
export const latestScreenings = async (tx: Tx, view: AnnexView, ids: readonly string[]) => {
  const { institutionId, screenedOn, recordedAt, id } = screenings
  const times = sql<number>`count(*) over (partition by ${institutionId})`.mapWith(Number)
  const { method, unannounced, screeners, plannedMeasures, remarks } = screenings
  const rows = await tx
    .selectDistinctOn([institutionId], { institutionId, screenedOn, method, unannounced, screeners, plannedMeasures, remarks, times })
    .from(screenings)
    .where(and(inCampaign(view), inArray(institutionId, [...ids])))
    .orderBy(asc(institutionId), sql`${screenedOn} desc`, sql`${recordedAt} desc`, sql`${id} desc`)
  return new Map(rows.map(({ institutionId: institution, ...row }) => [institution, row]))
}
