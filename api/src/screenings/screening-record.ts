import type { outsideChecks, screenings } from '@silverguard/db/schema/screenings'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { OutsideCheck, Screening } from '@silverguard/shared/screenings/contract'
import { maskedOrNull, maskedUnapplied } from './masked.ts'

const withdrawal = (row: { withdrawnAt: string | null; withdrawnBy: string | null; withdrawnReason: string | null }) => ({
  withdrawnAt: row.withdrawnAt,
  withdrawnBy: row.withdrawnBy,
  withdrawnReason: maskedOrNull(row.withdrawnReason),
})

/** A screening as everybody who may read the place sees it. */
export const screeningRecordOf = (row: typeof screenings.$inferSelect, campaignName: string): Screening => ({
  ...{ id: row.id, institution: row.institutionId, campaign: row.campaignId, campaignName },
  ...{ screenedOn: row.screenedOn, method: row.method, unannounced: row.unannounced, spokenTo: row.spokenTo },
  screeners: row.screeners.map(maskPersonalData),
  feeRecords: maskedOrNull(row.feeRecords),
  plannedMeasures: maskedOrNull(row.plannedMeasures),
  remarks: maskedOrNull(row.remarks),
  unapplied: maskedUnapplied(row.unapplied),
  // Where a phone stood is kept and not handed out.
  located: row.longitude !== null,
  ...{ keptAt: row.keptAt, recordedAt: row.recordedAt, recordedBy: row.recordedBy, imported: row.importId !== null },
  ...withdrawal(row),
})

/** A look into an outside register as everybody who may read the place sees it. */
export const checkRecordOf = (row: typeof outsideChecks.$inferSelect): OutsideCheck => ({
  ...{ id: row.id, register: row.register, campaign: row.campaignId, checkedOn: row.checkedOn, results: row.results },
  searched: row.searched.map(maskPersonalData),
  finding: maskedOrNull(row.finding),
  ...{ evidence: row.evidence, recordedAt: row.recordedAt, recordedBy: row.recordedBy },
  ...withdrawal(row),
})
