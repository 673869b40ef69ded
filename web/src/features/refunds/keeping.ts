import type { RefundLedger } from '@silverguard/shared/handling/ledger/contract'

/** A ledger as it stands, whose it is, and what the person who looks at it may do with it. */
export type Keeping = { institution: string; ledger: RefundLedger; mayRecord: boolean; mayApprove: boolean }
