import type { factStatements } from '@silverguard/db/schema/facts'
import type { Day } from '@silverguard/shared/days'
import { type Facts, factKeys } from '@silverguard/shared/facts/catalogue'

export type Statement = Pick<typeof factStatements.$inferSelect, 'id' | 'fact' | 'value' | 'trueSince' | 'recordedAt' | 'withdrawnAt'>

/** The instant at which a day in Asia/Shanghai is over. */
export const endOf = (day: Day): Date => new Date(`${day}T24:00:00+08:00`)

const displaces = (later: Statement, earlier: Statement): boolean => {
  if (later.trueSince !== earlier.trueSince) return later.trueSince > earlier.trueSince
  if (later.recordedAt !== earlier.recordedAt) return later.recordedAt > earlier.recordedAt
  return later.id > earlier.id
}

/**
 * The statements that hold as of a day, in the order of the facts table (risk-rules, section 5): recorded by its end, true
 * since then or earlier, not withdrawn by its end; for each fact the latest true-since, then the latest recorded, then id.
 */
export const holdingAsOf = <S extends Statement>(statements: readonly S[], day: Day): S[] => {
  const end = endOf(day).toISOString()
  const holding = new Map<string, S>()
  for (const statement of statements) {
    const counts = statement.recordedAt < end && statement.trueSince <= day && (statement.withdrawnAt === null || statement.withdrawnAt >= end)
    const rival = holding.get(statement.fact)
    if (counts && (rival === undefined || displaces(statement, rival))) holding.set(statement.fact, statement)
  }
  return factKeys.flatMap((key) => holding.get(key) ?? [])
}

/** Known facts; what nobody stated is absent. */
export const factsOf = (statements: readonly Pick<Statement, 'fact' | 'value'>[]): Facts =>
  Object.fromEntries(statements.map(({ fact, value }) => [fact, value])) as Facts
