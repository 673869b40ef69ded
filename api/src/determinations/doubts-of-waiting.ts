import { rowsOf, type Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import { type AboutProposal, doubtsAbout } from '@silverguard/shared/determinations/doubts'
import type { Doubt } from '@silverguard/shared/determinations/vocabulary'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Standing } from '@silverguard/shared/risk/vocabulary'
import { type SQL, sql } from 'drizzle-orm'
import { readCampaign } from '../installation/queries.ts'
import { isPossibleDuplicate } from '../institutions/filter.ts'
import { openDisagreements } from '../screenings/open-disagreements.ts'
import { isRelapse, runningWatch } from './relapse.ts'
import { standingByFormerRules } from './rules-changed.ts'

export type WaitingProposal = { institution: string; determination: string; proposedAccount: string; doubts: Doubt[] }
type Found = Omit<AboutProposal, 'disagreement' | 'rulesChanged'> & Omit<WaitingProposal, 'doubts'> & { facts: Facts | null; standing: Standing }

/** The proposals that wait at some places, each with what speaks against confirming it; `among`: a condition on `institutions`. */
export const doubtsOfWaiting = async (tx: Tx, among: SQL | undefined, today: Day): Promise<WaitingProposal[]> => {
  const campaign = await readCampaign(tx)
  const former = await standingByFormerRules(tx, today)
  // Where no campaign runs there is none to have been screened in.
  const screened =
    campaign === null
      ? sql`true`
      : sql`exists (select from screenings where screenings.institution_id = institutions.id and withdrawn_at is null and campaign_id = ${campaign.id}::uuid)`
  const found = rowsOf<Found>(
    await tx.execute(sql`
      select institutions.id as institution, waiting.id as determination, waiting.proposed_account as "proposedAccount", waiting.proposed_level as proposed,
        institutions.level, institutions.status, institutions.confirmed_level as confirmed, ${isRelapse} as relapsed, ${screened} as screened,
        institutions.township_pending as "townshipPending", ${isPossibleDuplicate} as "possibleDuplicate",
        not (waiting.proposed_upon @> jsonb_build_object('standing', institutions.standing, 'ruleSet', institutions.rule_set_id))
          or waiting.proposed_upon -> 'verdict' <> institutions.verdict as moved,
        ${former ? sql`institutions.facts` : sql`null`} as facts, institutions.standing
      from institutions join determinations waiting on waiting.institution_id = institutions.id and waiting.state = 'proposed' ${runningWatch(today)}
      where ${among ?? sql`true`}`),
  )
  if (found.length === 0) return []
  const ids = JSON.stringify(found.map(({ institution }) => institution))
  const disagreements = await openDisagreements(tx, sql`select value::uuid from jsonb_array_elements_text(${ids}::jsonb)`, campaign?.startsOn ?? '0001-01-01')
  return found.map(({ institution, determination, proposedAccount, facts, standing, ...about }) => ({
    ...{ institution, determination, proposedAccount },
    doubts: doubtsAbout({
      ...about,
      disagreement: disagreements.has(institution),
      // The same facts by the rules of before, so that the rules alone make the difference.
      rulesChanged: former !== undefined && facts !== null && former(facts) !== standing,
    }),
  }))
}
