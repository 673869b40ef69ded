import type { Tx } from '@silverguard/db/client'
import { holdAlone, holdShared } from '../advisory-locks.ts'

/** Until the transaction ends no code changes: what is put under a division is not left behind by a change of codes. */
export const holdDivisions = async (tx: Tx): Promise<void> => {
  await holdShared(tx, 'ground')
}

/** Waits for those who hold the divisions, and keeps others away until the transaction ends. */
export const holdDivisionsAlone = async (tx: Tx): Promise<void> => {
  await holdAlone(tx, 'ground')
}
