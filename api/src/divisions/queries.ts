import type { Tx } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import type { Division } from '@silverguard/shared/divisions/contract'
import { and, asc, eq, sql } from 'drizzle-orm'

/** The townships under a district in the order of their codes. */
export const townshipsOf = (tx: Tx, districtCode: string): Promise<Division[]> =>
  tx
    .select()
    .from(divisions)
    .where(and(sql`starts_with(${divisions.code}, ${districtCode})`, sql`length(${divisions.code}) = 9`))
    .orderBy(asc(divisions.code))

/** A division's name; a village's code gives its township's; an unknown code stands for itself. */
export const divisionName = async (tx: Tx, code: string): Promise<string> => {
  const [found] = await tx
    .select()
    .from(divisions)
    .where(eq(divisions.code, code.slice(0, 9)))
  return found?.name ?? code
}
