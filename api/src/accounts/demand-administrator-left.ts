import type { Tx } from '@silverguard/db/client'
import { accounts } from '@silverguard/db/schema/accounts'
import { covers } from '@silverguard/shared/divisions/contract'
import type { Role } from '@silverguard/shared/permissions/contract'
import { text } from '@silverguard/shared/text'
import { and, arrayContains, eq, ne, sql } from 'drizzle-orm'
import { holdAlone } from '../advisory-locks.ts'
import { Refused } from '../problems.ts'

type State = { divisionCode: string; roles: readonly Role[]; active: boolean }
const administrator = 'district_administrator'

const administersAll = ({ divisionCode, roles, active }: State, area: string) => active && roles.includes(administrator) && covers(divisionCode, area)

/** Two administrators who take each other's rights at a time do it one after the other: the second finds none left but the first. */
export const demandAdministratorLeft = async (tx: Tx, id: string, before: State, after: State, area: string): Promise<void> => {
  if (!administersAll(before, area) || administersAll(after, area)) return
  await holdAlone(tx, 'administrators')
  const isAnother = and(ne(accounts.id, id), eq(accounts.active, true), arrayContains(accounts.roles, [administrator]))
  const others = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(isAnother, sql`starts_with(${area}, ${accounts.divisionCode})`))
    .limit(1)
  if (others.length === 0) {
    throw new Refused('last_administrator', text('这是最后一位管理全区的管理员', 'This is the last administrator over the whole area'))
  }
}
