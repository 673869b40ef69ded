import type { Tx } from '@silverguard/db/client'
import { rulePublications } from '@silverguard/db/schema/risk'
import type { Day } from '@silverguard/shared/days'
import type { Publication } from '@silverguard/shared/risk/contract'
import { desc, max } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { newIdentifier } from '../identifier.ts'

type Row = typeof rulePublications.$inferSelect

export const publicationOf = ({ revokedAt, revokedBy, revokedReason, ...row }: Row): Publication => ({
  ...{ id: row.id, ruleSet: row.ruleSetId, holdsFrom: row.holdsFrom, publishedAt: row.publishedAt, publishedBy: row.publishedBy, reason: row.reason },
  revoked: revokedAt === null ? null : { at: revokedAt, by: revokedBy ?? '', reason: revokedReason ?? '' },
})

/** When which rule set was made to hold, latest first. */
export const readPublications = async (tx: Tx): Promise<Publication[]> => {
  const rows = await tx.select().from(rulePublications).orderBy(desc(rulePublications.holdsFrom), desc(rulePublications.publishedAt))
  return rows.map(publicationOf)
}

type Wanted = { ruleSet: string; holdsFrom: Day; reason: string; draft: string | null }

/** Later than every other: of several that hold from one day the last one counts, whatever the clocks of several servers say. */
const instantOfPublication = async (tx: Tx, now: Date): Promise<string> => {
  const [row] = await tx.select({ latest: max(rulePublications.publishedAt) }).from(rulePublications)
  return new Date(Math.max(now.getTime(), row?.latest ? Date.parse(row.latest) + 1 : 0)).toISOString()
}

/** Writes that a rule set holds from a day; what is scored by it is another matter. */
export const addPublication = async (tx: Tx, { ruleSet, holdsFrom, reason, draft }: Wanted, actor: Actor, now: Date): Promise<Publication> => {
  const [row] = await tx
    .insert(rulePublications)
    .values({
      ...{ id: newIdentifier(), ruleSetId: ruleSet, holdsFrom, reason, draftId: draft },
      ...{ publishedAt: await instantOfPublication(tx, now), publishedBy: actor.name, accountId: actor.accountId },
    })
    .returning()
  if (row === undefined) throw new Error('a publication was written and did not come back')
  return publicationOf(row)
}
