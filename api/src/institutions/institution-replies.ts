import type { Tx } from '@silverguard/db/client'
import { determinations } from '@silverguard/db/schema/determinations'
import { factStatements } from '@silverguard/db/schema/facts'
import { institutions } from '@silverguard/db/schema/institutions'
import { type Day, dayOf } from '@silverguard/shared/days'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { creditCodeWarnings } from '@silverguard/shared/institutions/credit-code'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import { getTableColumns, inArray } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { factsOf, holdingAsOf, knownFactOf } from '../facts/as-of.ts'
import { statementsByInstitution } from '../facts/queries.ts'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import { isPossibleDuplicate } from './filter.ts'
import { maskedParticulars, maskedText } from './masked.ts'
import { particularsOf } from './particulars-row.ts'
import { markedInstitutions } from './similar-institutions.ts'

type Row = typeof institutions.$inferSelect & { possibleDuplicate: boolean }
type Statement = typeof factStatements.$inferSelect
type Decision = { id: string; by: string | null }
type Beside = { names: ReadonlyMap<string, string>; evaluator: Evaluator; today: Day; decisions: ReadonlyMap<string, Decision> }

/** What a reply is made of; read it `from(institutions)`. */
export const replyColumns = { ...getTableColumns(institutions), possibleDuplicate: isPossibleDuplicate }

/** The level that somebody answers for, and who. */
const confirmedOf = (row: Row, decisions: Beside['decisions']): Institution['confirmed'] => {
  const { confirmedLevel: level, confirmedUpon: upon, confirmedAt, determinationId: determination, listedSince } = row
  if (level === null || upon === null || confirmedAt === null || determination === null) return null
  return { determination, level, on: dayOf(new Date(confirmedAt)), by: decisions.get(determination)?.by ?? '', upon, listedSince }
}

const decisionsBehind = async (tx: Tx, rows: readonly Row[]): Promise<Map<string, Decision>> => {
  const ids = rows.flatMap(({ determinationId }) => determinationId ?? [])
  if (ids.length === 0) return new Map()
  const found = await tx.select({ id: determinations.id, by: determinations.decidedBy }).from(determinations).where(inArray(determinations.id, ids))
  return new Map(found.map((decision) => [decision.id, decision]))
}

const replyOf = (row: Row, all: readonly Statement[], { names, evaluator, today, decisions }: Beside): Omit<Institution, 'possibleDuplicates'> => {
  const statements = holdingAsOf(all, today)
  const { id, version, townshipPending, townshipStated, verdict, standing, scoredAt, createdAt, changedAt } = row
  return {
    ...{ id, version, particulars: maskedParticulars(particularsOf(row)) },
    ...{ townshipName: townshipNameOf(row, names), townshipPending, townshipStated: maskedText(townshipStated) },
    duty: row.dutyCode,
    dutyName: names.get(row.dutyCode) ?? row.dutyCode,
    facts: statements.map(knownFactOf),
    asOf: today,
    verdict,
    turningPoints: evaluator.turningPoints(factsOf(statements)),
    standing,
    confirmed: confirmedOf(row, decisions),
    underReview: row.underReview,
    ruleSet: row.ruleSetId,
    ...{ scoredAt, stateAt: scoredAt, createdAt, changedAt },
    codeWarnings: row.creditCode === null ? [] : creditCodeWarnings(row.creditCode, row.registrationType ?? undefined),
  }
}

/** Institutions as the register shows them today, in the order given; in few queries however many there are. */
export const institutionReplies = async (tx: Tx, rows: readonly Row[], today: Day): Promise<Institution[]> => {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const statements = await statementsByInstitution(tx, inArray(factStatements.institutionId, ids))
  const names = await divisionNames(
    tx,
    rows.flatMap((row) => [row.divisionCode, row.dutyCode]),
  )
  const beside = { names, evaluator: await activeEvaluator(tx), today, decisions: await decisionsBehind(tx, rows) }
  const replies: Institution[] = []
  for (const row of rows) {
    // Few are marked: only those are looked for one by one.
    const possibleDuplicates = row.possibleDuplicate ? await markedInstitutions(tx, row.possibleDuplicateOf, row) : []
    replies.push({ ...replyOf(row, statements.get(row.id) ?? [], beside), possibleDuplicates })
  }
  return replies
}
