import { maskParticular, maskPersonalData } from '@silverguard/shared/personal-data'
import type { UnappliedParticular } from '@silverguard/shared/screenings/contract'

export const maskedOrNull = (words: string | null): string | null => (words === null ? null : maskPersonalData(words))

/** Particulars that were not taken over, as everybody who may read the record sees them. */
export const maskedUnapplied = (unapplied: readonly UnappliedParticular[]): UnappliedParticular[] =>
  unapplied.map(({ key, said, kept }) => ({ key, said: maskParticular(key, said), kept: maskParticular(key, kept) }))
