import type { Tx } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import { covers, parentOf } from '@silverguard/shared/divisions/contract'
import type { KnownDivision } from '@silverguard/shared/installation/contract'
import { and, asc, like, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'

/** The divisions directly below one that lie within the actor's scope, in the order of their codes; ended ones too. */
export const listDivisions = async (tx: Tx, { scope }: Actor, under: string): Promise<KnownDivision[]> => {
  const below = await tx
    .select()
    .from(divisions)
    .where(and(like(divisions.code, `${under}%`), sql`length(${divisions.code}) <= ${under.length + 3}`))
    .orderBy(asc(divisions.code))
  return below.filter(({ code }) => parentOf(code) === under && covers(scope, code))
}
