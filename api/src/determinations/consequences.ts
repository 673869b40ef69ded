import type { Tx } from '@silverguard/db/client'
import type { institutions } from '@silverguard/db/schema/institutions'
import type { Fault } from '@silverguard/shared/determinations/deciding'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'

/**
 * What handling has to say of a decision, given in from above: judgement knows nothing of plans and refunds. `faults`: what keeps a
 * held place from coming down to a level; `follow`: what is drawn up once its level is confirmed, in the same transaction.
 */
export type Consequences = {
  faults(tx: Tx, row: typeof institutions.$inferSelect, level: Level, now: Date): Promise<Fault[]>
  follow(tx: Tx, institutions: readonly string[], by: { actor: Actor; now: Date }): Promise<Entry[]>
}
