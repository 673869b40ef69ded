import { randomUUID } from 'node:crypto'
import type { Database } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { tidyInstitutions } from '@silverguard/db/tidy'
import { compile } from '@silverguard/shared/risk/evaluate'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { getTableColumns, sql } from 'drizzle-orm'
import { generateDistrict } from '../src/demo/generate-district.ts'
import { demoDistrict } from '../src/divisions/demo-district.ts'
import { establish } from '../src/installation/establish.ts'
import { deriveInstitution } from '../src/institutions/derive-institution.ts'
import { particularColumns } from '../src/institutions/particulars-row.ts'

const rowsAStatement = 5000
const today = '2026-11-21'

const stored = Object.entries(getTableColumns(institutions)).filter(([, column]) => column.generated === undefined)
const names = sql.raw(stored.map(([, column]) => `"${column.name}"`).join(', '))

/** Rows of the table as the verbs would write them, derived columns and all. */
export const inventRows = (count: number): Record<string, unknown>[] => {
  const evaluator = compile(shippedRuleSet('district-plan'))
  const instant = `${today}T02:00:00Z`
  const fixed = { version: 1, possibleDuplicateOf: [], particularsAsOf: today, scoredAt: instant, createdAt: instant, changedAt: instant }
  return generateDistrict(demoDistrict.district, demoDistrict.townships, today, count).map(({ particulars, facts }) => {
    const derived = deriveInstitution(particulars, facts, evaluator)
    const values: Record<string, unknown> = { ...fixed, ...particularColumns(particulars), ...derived, id: randomUUID(), divisionCode: particulars.township }
    return Object.fromEntries(stored.map(([key, column]) => [column.name, values[key] ?? null]))
  })
}

/** Lays the demo district and puts the rows straight into the table, past verbs and audit. */
export const fillRegister = async (database: Database, rows: readonly Record<string, unknown>[]): Promise<void> => {
  await establish(database, { demo: true }, new Date(`${today}T02:00:00Z`))
  for (let start = 0; start < rows.length; start += rowsAStatement) {
    const some = JSON.stringify(rows.slice(start, start + rowsAStatement))
    await database.db.execute(sql`insert into institutions (${names}) select ${names} from jsonb_populate_recordset(null::institutions, ${some}::jsonb)`)
  }
  await tidyInstitutions(database.db)
}
