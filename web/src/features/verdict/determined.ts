import type { Determination, Meeting } from '@silverguard/shared/determinations/contract'

/** The determination whose sheet is shown, and the meeting at which it was decided. */
export type Determined = { determination: Determination; meeting?: Meeting | undefined }
