import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { Institution } from '@silverguard/shared/institutions/contract'
import { creditCodeWarnings } from '@silverguard/shared/institutions/credit-code'
import { divisionNames } from '../divisions/queries.ts'
import { factsOf, knownFactOf } from '../facts/as-of.ts'
import { statementsAsOf } from '../facts/queries.ts'
import { NotFound } from '../problems.ts'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import { withId } from './filter.ts'
import { maskedParticulars, maskedText } from './masked.ts'
import { particularsOf } from './particulars-row.ts'
import { markedInstitutions } from './similar-institutions.ts'
import { townshipNameOf } from './township-name.ts'

/** One institution as the register shows it today. Throws `NotFound` also for one outside the scope. */
export const readInstitution = async (tx: Tx, id: string, today: Day): Promise<Institution> => {
  const [row] = await tx.select().from(institutions).where(withId(id))
  if (row === undefined) throw new NotFound()
  const statements = await statementsAsOf(tx, id, today)
  const evaluator = await activeEvaluator(tx)
  const names = await divisionNames(tx, [row.divisionCode, row.dutyCode])
  const { version, townshipPending, townshipStated, verdict, standing, scoredAt, createdAt, changedAt } = row
  return {
    ...{
      id,
      version,
      particulars: maskedParticulars(particularsOf(row)),
      townshipName: townshipNameOf(row, names),
      townshipPending,
      townshipStated: maskedText(townshipStated),
    },
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
    possibleDuplicates: await markedInstitutions(tx, row.possibleDuplicateOf, row),
  }
}
