import type { Tx } from '@silverguard/db/client'
import { factStatements } from '@silverguard/db/schema/facts'
import { type FactKey, factCatalogue } from '@silverguard/shared/facts/catalogue'
import { factSchemas } from '@silverguard/shared/facts/contract'
import type { settleFact as endpoint } from '@silverguard/shared/screenings/contract'
import { text } from '@silverguard/shared/text'
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { addStatements } from '../facts/state-facts.ts'
import { restate } from '../institutions/restate.ts'
import { Conflict, Invalid } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'

type When = { actor: Actor; clock: () => Date }

const clocksDiffer = 60_000

/** Nobody decides over what they have not seen, nor claims to have seen a state that is yet to come. */
const demandSeen = async (tx: Tx, { id: institutionId, scoredAt }: { id: string; scoredAt: string }, fact: FactKey, basedOn: string): Promise<void> => {
  if (Date.parse(basedOn) > Date.parse(scoredAt) + clocksDiffer)
    throw new Invalid([{ path: 'basedOn', message: '晚于现有记录,请刷新后再认定 · later than the record as it stands; reload' }])
  const { id, withdrawnAt, value, recordedAt } = factStatements
  const of = and(eq(factStatements.institutionId, institutionId), eq(factStatements.fact, fact))
  const [unseen] = await tx
    .select({ id })
    .from(factStatements)
    .where(and(of, gt(recordedAt, basedOn), isNull(withdrawnAt), isNotNull(value)))
    .limit(1)
  if (unseen)
    throw new Conflict('stale_version', text('刚有人对这一项作了新的填报,请刷新后再认定', 'Someone has just stated this fact anew; reload before deciding'))
}

/**
 * Says from today on what holds, of somebody who has seen all that the sources say; it displaces them and takes none back. Throws
 * `NotFound`, `Forbidden`, `Invalid` for a value that is none, `Conflict` where something was said since.
 */
export const settleFact = async (
  tx: Tx,
  id: string,
  { fact, value, reason, evidence, basedOn }: BodyOf<typeof endpoint>,
  when: When,
): Promise<Recorded<Record<string, never>>> => {
  const { actor } = when
  if (!factSchemas[fact].safeParse(value).success) throw new Invalid([{ path: 'value', message: '取值不符合该项要求 · not a value of this fact' }])
  const { divisionCode, changes, following } = await restate(tx, id, when, async ({ row, at, today }) => {
    await demandSeen(tx, row, fact, basedOn)
    const statement = { fact, value, trueSince: today, source: 'entered', evidence, note: reason, settles: true } as const
    await addStatements(tx, [statement], { institutionId: id, divisionCode: row.divisionCode, recordedBy: actor.name, now: at, basedOn })
    return [{ fact, value, trueSince: today }]
  })
  const { label } = factCatalogue[fact]
  const sentence = text(`认定“${label.zh}”:${reason}`, `Decided on "${label.en}": ${reason}`)
  const entry = { action: 'fact.settled', subjectKind: 'institution', subjectId: id, divisionCode, sentence, changes }
  return { result: {}, entries: [entry, ...following] }
}
