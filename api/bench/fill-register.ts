import { randomUUID } from 'node:crypto'
import type { Database } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
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

/** Lays the demo district and puts `count` invented institutions straight into the table, past verbs and audit. */
export const fillRegister = async (database: Database, count: number): Promise<void> => {
  await establish(database, { demo: true }, new Date(`${today}T02:00:00Z`))
  const evaluator = compile(shippedRuleSet('district-plan'))
  const stored = Object.entries(getTableColumns(institutions)).filter(([, column]) => column.generated === undefined)
  const names = sql.raw(stored.map(([, column]) => `"${column.name}"`).join(', '))
  const instant = `${today}T02:00:00Z`
  const fixed = { version: 1, possibleDuplicateOf: [], particularsAsOf: today, scoredAt: instant, createdAt: instant, changedAt: instant }
  let rows: Record<string, unknown>[] = []
  const write = async () => {
    await database.db.execute(
      sql`insert into institutions (${names}) select ${names} from jsonb_populate_recordset(null::institutions, ${JSON.stringify(rows)}::jsonb)`,
    )
    rows = []
  }
  for (const { particulars, facts } of generateDistrict(demoDistrict.townships, today, count)) {
    const values: Record<string, unknown> = {
      ...fixed,
      ...particularColumns(particulars),
      ...deriveInstitution(particulars, facts, evaluator),
      id: randomUUID(),
      divisionCode: particulars.township,
    }
    rows.push(Object.fromEntries(stored.map(([key, column]) => [column.name, values[key] ?? null])))
    if (rows.length === rowsAStatement) await write()
  }
  if (rows.length > 0) await write()
  await database.db.execute(sql`analyze institutions`)
}
