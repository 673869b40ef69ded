import type { Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Day } from '@silverguard/shared/days'
import type { InstitutionFilter, InstitutionOrder } from '@silverguard/shared/institutions/contract'
import { standings } from '@silverguard/shared/risk/vocabulary'
import { circumstances } from '@silverguard/shared/risk/wording'
import { type Text, text } from '@silverguard/shared/text'
import { type RegisterRow, registerForm } from '@silverguard/shared/workbooks/forms/register'
import type { z } from 'zod'
import { divisionNames } from '../divisions/queries.ts'
import { townshipNameOf } from '../divisions/township-name.ts'
import { inParts } from '../in-parts.ts'
import { filters, ordering } from '../institutions/filter.ts'
import { countByStanding } from '../institutions/list-institutions.ts'
import { maskedParticulars } from '../institutions/masked.ts'
import { particularsOf } from '../institutions/particulars-row.ts'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import { countsInWords, formHeader, totalOf } from './form-header.ts'
import type { Exported } from './recorded-export.ts'
import { writeForm } from './writing/write-form.ts'

/** `in_full` only where a reason was stated. */
export type PersonalData = 'masked' | 'in_full'
const statements = {
  masked: text('电话、证件号码已打码', 'Telephone and identity numbers are masked'),
  in_full: text('含完整电话、证件号码,请妥善保管', 'Holds telephone and identity numbers in full; keep it safe'),
}
type Query = InstitutionFilter & z.output<typeof InstitutionOrder>

/** The register under the list's own filters and order, every particular and fact, readable again by import. */
export const exportInstitutions = async (tx: Tx, query: Query, today: Day, personalData: PersonalData = 'masked', foot?: Text): Promise<Exported> => {
  const { ruleSet } = await activeEvaluator(tx)
  const readPart = async ({ limit, offset }: { limit: number; offset: number }): Promise<RegisterRow[]> => {
    const found = await tx
      .select()
      .from(institutions)
      .where(filters(query))
      .orderBy(...ordering(query.sort, query.direction))
      .limit(limit)
      .offset(offset)
    const names = await divisionNames(
      tx,
      found.map((row) => row.divisionCode),
    )
    return found.map((row) => ({
      id: row.id,
      townshipName: townshipNameOf(row, names),
      particulars: personalData === 'in_full' ? particularsOf(row) : maskedParticulars(particularsOf(row)),
      facts: row.facts,
      ...{ standing: row.standing, confirmed: row.confirmedLevel, underReview: row.underReview },
      clauses: circumstances(row.verdict, row.facts, ruleSet.profile).map((circumstance) => circumstance.zh),
    }))
  }
  const shown = query.standing && query.standing.length > 0 ? standings.filter((standing) => query.standing?.includes(standing)) : standings
  const counts = await countByStanding(tx, query)
  const header = await formHeader(tx, today, [statements[personalData]], countsInWords(counts, shown), foot)
  const content = await writeForm(registerForm(ruleSet), inParts(readPart), header)
  return { fileName: `养老服务机构台账${personalData === 'in_full' ? '-完整号码' : ''}-${today}.xlsx`, content, records: totalOf(counts, shown) }
}
