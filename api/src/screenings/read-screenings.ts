import type { Tx } from '@silverguard/db/client'
import { campaigns } from '@silverguard/db/schema/campaigns'
import { institutions } from '@silverguard/db/schema/institutions'
import { outsideChecks, screenings } from '@silverguard/db/schema/screenings'
import type { Day } from '@silverguard/shared/days'
import { disagreementsAmong } from '@silverguard/shared/facts/disagreements'
import type { readScreenings as endpoint } from '@silverguard/shared/screenings/contract'
import { desc, eq } from 'drizzle-orm'
import { readCampaign } from '../installation/queries.ts'
import { withId } from '../institutions/filter.ts'
import { NotFound } from '../problems.ts'
import type { ReplyOf } from '../serve.ts'
import { checkStatesAt, lastChecksOf } from './check-states.ts'
import { statementsAbout } from './queries.ts'
import { checkRecordOf, screeningRecordOf } from './screening-record.ts'

const screeningsAbout = async (tx: Tx, institutionId: string) => {
  const rows = await tx
    .select({ screening: screenings, campaignName: campaigns.name })
    .from(screenings)
    .innerJoin(campaigns, eq(campaigns.id, screenings.campaignId))
    .where(eq(screenings.institutionId, institutionId))
    .orderBy(desc(screenings.screenedOn), desc(screenings.recordedAt), desc(screenings.id))
  return rows.map(({ screening, campaignName }) => screeningRecordOf(screening, campaignName))
}

const checksOn = async (tx: Tx, institutionId: string) => {
  const rows = await tx
    .select()
    .from(outsideChecks)
    .where(eq(outsideChecks.institutionId, institutionId))
    .orderBy(desc(outsideChecks.checkedOn), desc(outsideChecks.recordedAt), desc(outsideChecks.id))
  return rows.map(checkRecordOf)
}

/** Everything that was seen of an institution, latest first. Throws `NotFound` also for one outside the scope. */
export const readScreenings = async (tx: Tx, id: string, today: Day): Promise<ReplyOf<typeof endpoint>> => {
  const [row] = await tx.select({ scoredAt: institutions.scoredAt }).from(institutions).where(withId(id))
  if (row === undefined) throw new NotFound()
  const campaign = await readCampaign(tx)
  const statements = await statementsAbout(tx, id)
  const last = (await lastChecksOf(tx, [id])).get(id) ?? {}
  return {
    screenings: await screeningsAbout(tx, id),
    checks: await checksOn(tx, id),
    statements,
    disagreements: disagreementsAmong(statements, campaign?.startsOn ?? ''),
    checkStates: checkStatesAt(last, campaign?.checkValidDays ?? Number.POSITIVE_INFINITY, today),
    stateAt: row.scoredAt,
  }
}
