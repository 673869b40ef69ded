import type { Tx } from '@silverguard/db/client'
import { rulePublications, ruleSets } from '@silverguard/db/schema/risk'
import type { Day } from '@silverguard/shared/days'
import { and, desc, eq, getTableColumns, isNull, lte } from 'drizzle-orm'

type Row = typeof ruleSets.$inferSelect

/**
 * The rule set in force on a day in Asia/Shanghai: of the publications not revoked the one that holds from the latest day not after
 * it, of several of one day the one published last. Nothing is published to hold from a day that is over, so that the answer for a
 * past day never changes. Before the first of all, the first.
 */
export const ruleSetInForce = async (tx: Tx, day: Day): Promise<Row> => {
  const { holdsFrom, publishedAt, id } = rulePublications
  const standing = isNull(rulePublications.revokedAt)
  const published = () => tx.select(getTableColumns(ruleSets)).from(rulePublications).innerJoin(ruleSets, eq(ruleSets.id, rulePublications.ruleSetId))
  const [latest] = await published()
    .where(and(standing, lte(holdsFrom, day)))
    .orderBy(desc(holdsFrom), desc(publishedAt), desc(id))
    .limit(1)
  if (latest !== undefined) return latest
  const [first] = await published().where(standing).orderBy(holdsFrom, publishedAt, id).limit(1)
  if (first === undefined) throw new Error('no rule set was ever published')
  return first
}
