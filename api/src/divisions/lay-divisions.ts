import { rowsOf, type Tx } from '@silverguard/db/client'
import type { Division } from '@silverguard/shared/divisions/contract'
import { sql } from 'drizzle-orm'
import type { AreaDivisions } from './area-divisions.ts'

const rowsAStatement = 5_000

/** Adds divisions that are not known yet and says how many; what is known, or was changed here, stays as it is. */
const addMissing = async (tx: Tx, divisions: readonly Division[]): Promise<number> => {
  let added = 0
  for (let start = 0; start < divisions.length; start += rowsAStatement) {
    const part = divisions.slice(start, start + rowsAStatement).map(({ code, name }) => ({ code, name }))
    const rows = rowsOf(
      await tx.execute(sql`
        insert into divisions (code, name) select code, name from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as laid (code text, name text)
        on conflict (code) do nothing returning code`),
    )
    added += rows.length
  }
  return added
}

/** Lays an area with what is above and beside it, but for its villages. */
export const layDivisions = (tx: Tx, { above, district, counties, townships, neighbours }: AreaDivisions): Promise<number> =>
  addMissing(tx, [...above, district, ...counties, ...townships, ...neighbours])

/** Lays the villages of an area, part by part. */
export const layVillages = async (tx: Tx, area: AreaDivisions): Promise<number> => {
  let added = 0
  for await (const part of area.villages()) added += await addMissing(tx, part)
  return added
}
