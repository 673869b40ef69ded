import type { Tx } from '@silverguard/db/client'
import { factStatements } from '@silverguard/db/schema/facts'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { creditCodeWarnings } from '@silverguard/shared/institutions/credit-code'
import type { Evaluator } from '@silverguard/shared/risk/evaluate'
import { getTableColumns, inArray } from 'drizzle-orm'
import { divisionNames } from '../divisions/queries.ts'
import { factsOf, holdingAsOf, knownFactOf } from '../facts/as-of.ts'
import { statementsByInstitution } from '../facts/queries.ts'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import { isPossibleDuplicate } from './filter.ts'
import { maskedParticulars, maskedText } from './masked.ts'
import { particularsOf } from './particulars-row.ts'
import { markedInstitutions } from './similar-institutions.ts'
import { townshipNameOf } from './township-name.ts'

type Row = typeof institutions.$inferSelect & { possibleDuplicate: boolean }
type Statement = typeof factStatements.$inferSelect
type Beside = { names: ReadonlyMap<string, string>; evaluator: Evaluator; today: Day }

/** What a reply is made of; read it `from(institutions)`. */
export const replyColumns = { ...getTableColumns(institutions), possibleDuplicate: isPossibleDuplicate }

const replyOf = (row: Row, all: readonly Statement[], { names, evaluator, today }: Beside): Omit<Institution, 'possibleDuplicates'> => {
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
  const beside = { names, evaluator: await activeEvaluator(tx), today }
  const replies: Institution[] = []
  for (const row of rows) {
    // Few are marked: only those are looked for one by one.
    const possibleDuplicates = row.possibleDuplicate ? await markedInstitutions(tx, row.possibleDuplicateOf, row) : []
    replies.push({ ...replyOf(row, statements.get(row.id) ?? [], beside), possibleDuplicates })
  }
  return replies
}
