import type { Tx } from '@silverguard/db/client'
import { factStatements } from '@silverguard/db/schema/facts'
import { outsideChecks, screenings } from '@silverguard/db/schema/screenings'
import { outsideRegisterCatalogue } from '@silverguard/shared/screenings/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { withdrawStatements } from '../facts/state-facts.ts'
import { restate } from '../institutions/restate.ts'
import { NotFound } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { alreadyWithdrawn } from './already-withdrawn.ts'

type When = { actor: Actor; clock: () => Date }
type Occasion = {
  table: typeof screenings | typeof outsideChecks
  /** Where its statements name it. */
  named: typeof factStatements.screeningId | typeof factStatements.checkId
  action: string
  words: Text
}

const withdrawOccasion = async (
  tx: Tx,
  id: string,
  reason: string,
  when: When,
  { table, named, action, words }: Occasion,
): Promise<Recorded<Record<string, never>>> => {
  const [found] = await tx.select({ institutionId: table.institutionId }).from(table).where(eq(table.id, id))
  if (found === undefined) throw new NotFound()
  const { institutionId } = found
  const { divisionCode, changes, following } = await restate(tx, institutionId, when, async ({ at }) => {
    const by = { recordedBy: when.actor.name, now: at, reason }
    const withdrawal = { withdrawnAt: at.toISOString(), withdrawnBy: by.recordedBy, withdrawnReason: reason }
    const taken = await tx
      .update(table)
      .set(withdrawal)
      .where(and(eq(table.id, id), isNull(table.withdrawnAt)))
      .returning({ id: table.id })
    if (taken.length === 0) throw alreadyWithdrawn()
    // Those that were taken back one by one keep the reason that was given then.
    const standing = await tx
      .select({ id: factStatements.id })
      .from(factStatements)
      .where(and(eq(named, id), isNull(factStatements.withdrawnAt)))
    await withdrawStatements(
      tx,
      standing.map((statement) => statement.id),
      by,
    )
    return []
  })
  const sentence = text(`撤回${words.zh}:${reason}`, `Took back ${words.en}: ${reason}`)
  const entry = { action, subjectKind: 'institution', subjectId: institutionId, divisionCode, sentence, changes }
  return { result: {}, entries: [entry, ...following] }
}

/** Takes a screening back with its statements; particulars that it changed stay. Throws `NotFound`, `Forbidden`, `Conflict` when it was before. */
export const withdrawScreening = async (tx: Tx, id: string, reason: string, when: When): Promise<Recorded<Record<string, never>>> => {
  const [row] = await tx.select({ screenedOn: screenings.screenedOn }).from(screenings).where(eq(screenings.id, id))
  const day = row?.screenedOn ?? ''
  const words = text(`${day} 的排查`, `the screening of ${day}`)
  return withdrawOccasion(tx, id, reason, when, { table: screenings, named: factStatements.screeningId, action: 'screening.withdrawn', words })
}

/** Takes a look into an outside register back with its statements. Throws as `withdrawScreening`. */
export const withdrawCheck = async (tx: Tx, id: string, reason: string, when: When): Promise<Recorded<Record<string, never>>> => {
  const { register, checkedOn } = outsideChecks
  const [row] = await tx.select({ register, checkedOn }).from(outsideChecks).where(eq(outsideChecks.id, id))
  if (row === undefined) throw new NotFound()
  const { label } = outsideRegisterCatalogue[row.register]
  const words = text(`${row.checkedOn} 的查询(${label.zh})`, `the look into ${label.en} of ${row.checkedOn}`)
  return withdrawOccasion(tx, id, reason, when, { table: outsideChecks, named: factStatements.checkId, action: 'check.withdrawn', words })
}
