import type { Tx } from '@silverguard/db/client'
import { factStatements } from '@silverguard/db/schema/facts'
import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { withdrawStatements } from '../facts/state-facts.ts'
import { restate } from '../institutions/restate.ts'
import { NotFound } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { alreadyWithdrawn } from './already-withdrawn.ts'

type When = { actor: Actor; clock: () => Date }

/** Takes one statement back; what was said before holds again. Throws `NotFound`, `Forbidden`, and `Conflict` when it was taken back before. */
export const withdrawStatement = async (tx: Tx, id: string, reason: string, when: When): Promise<Recorded<Record<string, never>>> => {
  const find = async () => (await tx.select().from(factStatements).where(eq(factStatements.id, id)))[0]
  const statement = await find()
  if (statement === undefined) throw new NotFound()
  const { institutionId, fact } = statement
  const { divisionCode, changes, following } = await restate(tx, institutionId, when, async ({ at }) => {
    // Once more, now that the place is held.
    if ((await find())?.withdrawnAt !== null) throw alreadyWithdrawn()
    await withdrawStatements(tx, [id], { recordedBy: when.actor.name, now: at, reason })
    return []
  })
  const { label } = factCatalogue[fact]
  const sentence = text(`撤回一条情况(${label.zh}):${reason}`, `Took back a statement (${label.en}): ${reason}`)
  const entry = { action: 'statement.withdrawn', subjectKind: 'institution', subjectId: institutionId, divisionCode, sentence, changes }
  return { result: {}, entries: [entry, ...following] }
}
