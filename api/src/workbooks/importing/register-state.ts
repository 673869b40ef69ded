import { rowsOf, type Tx } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'

/** One line that changes with every record added or edited in scope, and with the active rule set. */
export const registerState = async (tx: Tx): Promise<string> => {
  const [row] = rowsOf<{ state: string }>(
    await tx.execute(sql`
      select concat_ws('/', count(*), sum(version), max(changed_at), (select max(id) from rule_sets where active)) as state from institutions`),
  )
  return row?.state ?? ''
}
