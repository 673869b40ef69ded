import type { Tx } from '@silverguard/db/client'
import { divisions } from '@silverguard/db/schema/divisions'
import { misfitOf } from '@silverguard/shared/accounts/division-for-roles'
import type { Day } from '@silverguard/shared/days'
import { covers } from '@silverguard/shared/divisions/contract'
import type { Role } from '@silverguard/shared/permissions/contract'
import { type Text, text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import { Invalid } from '../problems.ts'

const refuse = ({ zh, en }: Text): never => {
  throw new Invalid([{ path: 'division', message: `${zh} · ${en}` }])
}

/** An account is given a division that is there today, within the giver's scope, and fits its roles. Throws `Invalid`. */
export const demandFittingDivision = async (tx: Tx, scope: string, roles: readonly Role[], code: string, today: Day): Promise<void> => {
  if (!covers(scope, code)) refuse(text('不在您的管辖范围内', 'It is not within your divisions'))
  const [found] = await tx.select({ endedOn: divisions.endedOn }).from(divisions).where(eq(divisions.code, code))
  if (found === undefined) refuse(text('没有这个区划', 'There is no such division'))
  if (found?.endedOn && found.endedOn <= today) refuse(text('这个区划已撤销', 'This division has ended'))
  const misfit = misfitOf(roles, code)
  if (misfit) refuse(misfit)
}
