import type { Tx } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import { covers, type Division } from '@silverguard/shared/divisions/contract'
import { and, asc, eq, inArray, isNull, like, sql } from 'drizzle-orm'
import { withCountyNames } from './county-names.ts'
import { readHomeDistrict } from './home-district.ts'

const countiesOf = (tx: Tx, area: string): Promise<Division[]> =>
  area.length >= 6
    ? Promise.resolve([])
    : tx
        .select()
        .from(divisions)
        .where(and(like(divisions.code, `${area}%`), sql`length(${divisions.code}) = 6`))

/** The township or wider division of a scope: a village lies in its township. */
const townshipOrWider = (scope: string) => scope.slice(0, 9)

/** The townships of the area that lie in a scope, in the order of their codes, ended ones left out. */
export const townshipsOf = async (tx: Tx, area: string, scope: string): Promise<Division[]> => {
  const under = covers(area, scope) ? townshipOrWider(scope) : area
  if (!covers(scope, under) && !covers(under, scope)) return []
  const nameOf = withCountyNames(area, await countiesOf(tx, area))
  const found = await tx
    .select()
    .from(divisions)
    .where(and(like(divisions.code, `${under}%`), sql`length(${divisions.code}) = 9`, isNull(divisions.endedOn)))
    .orderBy(asc(divisions.code))
  return found.map((township) => ({ code: township.code, name: nameOf(township) }))
}

/** Names by code; a village's code is looked up as its township's. */
export const divisionNames = async (tx: Tx, codes: readonly string[]): Promise<Map<string, string>> => {
  const wanted = [...new Set(codes.map(townshipOrWider))]
  if (wanted.length === 0) return new Map()
  const area = (await readHomeDistrict(tx)).code
  const nameOf = withCountyNames(area, await countiesOf(tx, area))
  const found = await tx.select().from(divisions).where(inArray(divisions.code, wanted))
  return new Map(found.map((division) => [division.code, nameOf(division)]))
}

/** The division of a code, also one that has ended. */
export const findDivision = async (tx: Tx, code: string): Promise<typeof divisions.$inferSelect | undefined> =>
  (await tx.select().from(divisions).where(eq(divisions.code, code)))[0]
