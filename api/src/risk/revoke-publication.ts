import type { Tx } from '@silverguard/db/client'
import { rulePublications } from '@silverguard/db/schema/risk'
import { dayOf } from '@silverguard/shared/days'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { Publication } from '@silverguard/shared/risk/contract'
import { text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { Conflict, NotFound } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import { holdScoring } from './active-evaluator.ts'
import { publicationOf } from './publications.ts'
import { rulesEntry } from './rules-entry.ts'

type When = { actor: Actor; clock: () => Date }

const revokedBefore = () => new Conflict('already_revoked', text('这次发布已经撤回', 'This publication has been taken back already'))
const inForceAlready = () =>
  new Conflict('already_in_force', text('施行日期已到,不能撤回;请另行发布', 'Its day has come, so it cannot be taken back; publish another version'))

/** Takes a publication back before its day; its row stays. Throws `NotFound`, `Conflict`. */
export const revokePublication = async (tx: Tx, id: string, asked: string, { actor, clock }: When): Promise<Recorded<{ publication: Publication }>> => {
  await holdScoring(tx)
  const now = clock()
  const [present] = await tx.select().from(rulePublications).where(eq(rulePublications.id, id))
  if (present === undefined) throw new NotFound()
  if (present.revokedAt !== null) throw revokedBefore()
  if (present.holdsFrom <= dayOf(now)) throw inForceAlready()
  const reason = maskPersonalData(asked)
  const [row] = await tx
    .update(rulePublications)
    .set({ revokedAt: now.toISOString(), revokedBy: actor.name, revokedReason: reason })
    .where(eq(rulePublications.id, id))
    .returning()
  if (row === undefined) throw new Error(`the publication ${id} could be read and not written`)
  const { ruleSetId: ruleSet, holdsFrom } = row
  const sentence = text(
    `撤回规则集 ${ruleSet} 的发布(原定 ${holdsFrom} 起施行);理由:${reason}`,
    `Took back the publication of rule set ${ruleSet} (from ${holdsFrom}), because: ${reason}`,
  )
  const changes = [
    { key: 'holdsFrom', before: holdsFrom, after: null },
    { key: 'reason', before: null, after: reason },
  ]
  return { result: { publication: publicationOf(row) }, entries: [await rulesEntry(tx, { action: 'rules.revoked', ruleSet, sentence, changes })] }
}
