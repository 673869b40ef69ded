import type { factStatements } from '@silverguard/db/schema/facts'
import type { Day } from '@silverguard/shared/days'
import { type Facts, type FactValue, factKeys } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import { displaces } from '@silverguard/shared/facts/disagreements'

type Row = typeof factStatements.$inferSelect
export type Statement = Pick<Row, 'id' | 'fact' | 'value' | 'trueSince' | 'recordedAt' | 'withdrawnAt'>
type Established<S> = S & { value: FactValue }

/** The instant at which a day in Asia/Shanghai is over. */
export const endOf = (day: Day): Date => new Date(`${day}T24:00:00+08:00`)

/** 无法核实 is said of nothing that is known, and displaces nothing. */
const isEstablished = <S extends Pick<Row, 'value'>>(statement: S): statement is Established<S> => statement.value !== null

/**
 * The statements that hold as of a day, in the order of the facts table (risk-rules, section 5): recorded by its end, true
 * since then or earlier, not withdrawn by its end; for each fact the latest true-since, then the latest recorded, then id.
 */
export const holdingAsOf = <S extends Statement>(statements: readonly S[], day: Day): Established<S>[] => {
  const end = endOf(day).toISOString()
  const holding = new Map<string, Established<S>>()
  for (const statement of statements) {
    const counts = statement.recordedAt < end && statement.trueSince <= day && (statement.withdrawnAt === null || statement.withdrawnAt >= end)
    const rival = holding.get(statement.fact)
    if (counts && isEstablished(statement) && (rival === undefined || displaces(statement, rival))) holding.set(statement.fact, statement)
  }
  return factKeys.flatMap((key) => holding.get(key) ?? [])
}

/** Known facts; what nobody stated is absent. */
export const factsOf = (statements: readonly { fact: Row['fact']; value: FactValue }[]): Facts =>
  Object.fromEntries(statements.map(({ fact, value }) => [fact, value])) as Facts

/** A statement that holds, with where it comes from. */
export const knownFactOf = (row: Established<Row>): KnownFact => {
  const { id, fact, value, trueSince, recordedAt, source, recordedBy, screeningId, checkId, evidence } = row
  return { id, fact, value, trueSince, recordedAt, source, recordedBy, screening: screeningId, check: checkId, evidence }
}
