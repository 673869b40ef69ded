import type { Sheet } from '@silverguard/shared/determinations/contract'
import type { Change } from '../audit/entry.ts'
import { sheetDigest } from './sheet-digest.ts'

type Said = { reason: string; evidence?: readonly string[]; minutes?: string; meeting?: string | undefined; sheet?: Sheet }

/** What somebody answers for beside the level, for the sealed trail: their words, proof and meeting, and the sheet by its digest. */
export const vouchedFor = ({ reason, evidence = [], minutes = '', meeting, sheet }: Said): Change[] => {
  const said: Record<string, unknown> = {
    reason: reason || null,
    minutes: minutes || null,
    evidence: evidence.length > 0 ? evidence : null,
    meeting: meeting ?? null,
    sheet: sheet ? sheetDigest(sheet) : null,
  }
  return Object.entries(said).flatMap(([key, after]) => (after === null ? [] : [{ key, before: null, after }]))
}
