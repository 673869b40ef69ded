import type { Tx } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import type { Division } from '@silverguard/shared/divisions/contract'
import { and, asc, inArray, sql } from 'drizzle-orm'

/** The townships under a district in the order of their codes. */
export const townshipsOf = (tx: Tx, districtCode: string): Promise<Division[]> =>
  tx
    .select()
    .from(divisions)
    .where(and(sql`starts_with(${divisions.code}, ${districtCode})`, sql`length(${divisions.code}) = 9`))
    .orderBy(asc(divisions.code))

/** Names by code; a village's code is looked up as its township's. */
export const divisionNames = async (tx: Tx, codes: readonly string[]): Promise<Map<string, string>> => {
  const wanted = [...new Set(codes.map((code) => code.slice(0, 9)))]
  if (wanted.length === 0) return new Map()
  const found = await tx.select().from(divisions).where(inArray(divisions.code, wanted))
  return new Map(found.map(({ code, name }) => [code, name]))
}
