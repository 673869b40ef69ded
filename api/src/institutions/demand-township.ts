import type { Tx } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import { covers } from '@silverguard/shared/divisions/contract'
import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { Invalid } from '../problems.ts'

/** A place lies in a township (or village) of the district that the actor covers, or in the district while that is pending. */
export const demandTownship = async (tx: Tx, actor: Actor, code: string): Promise<void> => {
  const district = await readHomeDistrict(tx)
  const [known] = await tx
    .select()
    .from(divisions)
    .where(eq(divisions.code, code.slice(0, 9)))
  const lies = known !== undefined && code.length >= 6 && covers(district.code, code) && covers(actor.scope, code)
  if (!lies) throw new Invalid([{ path: 'particulars.township', message: '不在您的管辖范围内 · not within your divisions' }])
}
