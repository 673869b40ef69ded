import type { Tx } from '@silverguard/db/client'
import { factStatements } from '@silverguard/db/schema/facts'
import type { StatementRecord } from '@silverguard/shared/facts/contract'
import { type Disagreeing, disagreementsAmong, type Said } from '@silverguard/shared/facts/disagreements'
import { desc, eq } from 'drizzle-orm'
import { readCampaign } from '../installation/queries.ts'
import { maskedOrNull } from './masked.ts'

type Row = typeof factStatements.$inferSelect

/** A statement as everybody who may read the place sees it. */
const statementRecordOf = ({ screeningId, checkId, ...row }: Row): StatementRecord => ({
  ...{ id: row.id, fact: row.fact, value: row.value, trueSince: row.trueSince, recordedAt: row.recordedAt, source: row.source },
  ...{ recordedBy: row.recordedBy, screening: screeningId, check: checkId, evidence: row.evidence, note: maskedOrNull(row.note), settles: row.settles },
  ...{ basedOn: row.basedOn, withdrawnAt: row.withdrawnAt, withdrawnBy: row.withdrawnBy, withdrawnReason: maskedOrNull(row.withdrawnReason) },
})

export const saidOf = ({ screeningId, checkId, ...row }: Row): Said => ({ ...row, screening: screeningId, check: checkId })

/** Every statement about an institution, the latest recorded first, withdrawn ones among them. */
export const statementsAbout = async (tx: Tx, institutionId: string): Promise<StatementRecord[]> => {
  const rows = await tx
    .select()
    .from(factStatements)
    .where(eq(factStatements.institutionId, institutionId))
    .orderBy(desc(factStatements.recordedAt), desc(factStatements.id))
  return rows.map(statementRecordOf)
}

/** Where the sources of the running campaign disagree about an institution. */
export const disagreementsAbout = async (tx: Tx, institutionId: string): Promise<Disagreeing[]> => {
  const campaign = await readCampaign(tx)
  return disagreementsAmong(await statementsAbout(tx, institutionId), campaign?.startsOn ?? '')
}
