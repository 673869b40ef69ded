import type { Tx } from '@silverguard/db/client'
import type { institutions } from '@silverguard/db/schema/institutions'
import { type Day, dayOf } from '@silverguard/shared/days'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { factsOf } from '../facts/as-of.ts'
import { statementsAsOf } from '../facts/queries.ts'
import { type DerivedColumns, deriveInstitution } from './derive-institution.ts'
import { followed } from './followers.ts'
import { handOver } from './hand-over.ts'
import { takeCode } from './hold-code.ts'
import { updateHeld } from './lock-current.ts'
import { particularColumns } from './particulars-row.ts'

type Row = typeof institutions.$inferSelect
type By = { actor: Actor; today: Day; at: Date; evaluator: Evaluator }

/** An instant for what is written to a held row: later than all that was written to it and decided about it, whatever the clocks say. */
export const instantAfter = ({ scoredAt, confirmedAt }: Pick<Row, 'scoredAt' | 'confirmedAt'>, now: Date): Date =>
  new Date(Math.max(now.getTime(), Date.parse(scoredAt) + 1, confirmedAt === null ? 0 : Date.parse(confirmedAt) + 1))

/**
 * Writes to a held row what follows from its particulars and its statements as they are now, hands it over where its duty
 * went elsewhere, and lets follow what follows: `following` are the entries of both. The only way by which a place's level comes to follow its facts.
 */
export const rederive = async (
  tx: Tx,
  row: Row,
  particulars: Particulars,
  columns: Partial<Row>,
  { actor, today, at, evaluator }: By,
): Promise<{ facts: Facts; derived: DerivedColumns; following: Entry[] }> => {
  const { id } = row
  const divisionCode = particulars.township
  // What is recorded a moment after what was there before may fall on the next day.
  const day = dayOf(at) > today ? dayOf(at) : today
  const facts = factsOf(await statementsAsOf(tx, id, day))
  const derived = deriveInstitution(particulars, facts, evaluator)
  // A code that two records bear since it was taken in two scopes keeps nobody from editing either.
  if (derived.creditCodeKey !== null && derived.creditCodeKey !== row.creditCodeKey) await takeCode(tx, id, derived.creditCodeKey)
  const instant = at.toISOString()
  const present = { ...particularColumns(particulars), divisionCode, ...derived, townshipPending: row.townshipPending, ...columns }
  await updateHeld(tx, id, { ...present, version: row.version + 1, scoredAt: instant, changedAt: instant })
  const handedOver = await handOver(tx, id, row, present, { name: actor.name, now: at })
  return { facts, derived, following: [...handedOver, ...(await followed(tx, id, { actor, now: at }))] }
}
