import type { Tx } from '@silverguard/db/client'
import { accountCredentials, accounts, knownDevices, sessions } from '@silverguard/db/schema/accounts'
import type { Account, editAccount as editEndpoint } from '@silverguard/shared/accounts/contract'
import type { Day } from '@silverguard/shared/days'
import { type Text, text } from '@silverguard/shared/text'
import { eq } from 'drizzle-orm'
import type { Change } from '../audit/entry.ts'
import { Refused } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import { accountEntry } from './account-entry.ts'
import type { Actor } from './actor.ts'
import { lockSignIns } from './brakes.ts'
import { changesOf } from './changes-of.ts'
import { demandAdministratorLeft } from './demand-administrator-left.ts'
import { demandFittingDivision } from './demand-fitting-division.ts'
import { endSessions } from './end-sessions.ts'
import { lockAccount, readAccount } from './queries.ts'

type Where = { actor: Actor; area: string; today: Day; now: Date }
type Wanted = BodyOf<typeof editEndpoint>

/** Nobody lifts, or cuts, their own rights. */
export const demandAnother = ({ accountId }: Actor, id: string): void => {
  if (accountId === id)
    throw new Refused('own_account', text('不能修改自己的账户,请由其他管理员修改', 'Your own account is for another administrator to change'))
}

const did: Record<string, Text> = {
  person: text('改姓名', 'changed the name'),
  division: text('改区划', 'changed the division'),
  roles: text('改角色', 'changed the roles'),
}
const sentenceOf = ({ signInName, person }: { signInName: string; person: string }, changes: readonly Change[]): Text => {
  const active = changes.find(({ key }) => key === 'active')
  const words = [...(active ? [active.after ? text('启用', 'activated') : text('停用', 'deactivated')] : []), ...changes.flatMap(({ key }) => did[key] ?? [])]
  const [zh, en] = [words.map((each) => each.zh).join('、'), words.map((each) => each.en).join(', ')]
  return text(`账户 ${signInName}(${person}):${zh}`, `Account ${signInName} (${person}): ${en}`)
}

/** Whatever belongs to an account moves with it; the trail stays where it was written. */
const moveRows = async (tx: Tx, accountId: string, divisionCode: string): Promise<void> => {
  for (const table of [accountCredentials, sessions, knownDevices]) await tx.update(table).set({ divisionCode }).where(eq(table.accountId, accountId))
}

/** Changes another's account. Throws `Refused` (`own_account`, `last_administrator`, `nothing_changed`), `Invalid`, `Conflict`. */
export const editAccount = async (tx: Tx, id: string, wanted: Wanted, { actor, area, today, now }: Where): Promise<Recorded<Account>> => {
  demandAnother(actor, id)
  const row = await lockAccount(tx, id, wanted.version)
  await lockSignIns(tx, row.signInName)
  const before = { person: row.person, division: row.divisionCode, roles: row.roles, active: row.active }
  const after = {
    person: wanted.person ?? before.person,
    division: wanted.division ?? before.division,
    roles: wanted.roles ?? before.roles,
    active: wanted.active ?? before.active,
  }
  const changes = changesOf(before, after)
  if (changes.length === 0) throw new Refused('nothing_changed', text('没有任何修改', 'Nothing was changed'))
  const { person, division: divisionCode, roles, active } = after
  const isMoved = changes.some(({ key }) => key === 'division' || key === 'roles')
  if (isMoved) await demandFittingDivision(tx, actor.scope, roles, divisionCode, today)
  await demandAdministratorLeft(tx, id, row, { divisionCode, roles, active }, area)
  await tx
    .update(accounts)
    .set({ person, divisionCode, roles, active, version: row.version + 1, changedAt: now.toISOString() })
    .where(eq(accounts.id, id))
  if (divisionCode !== row.divisionCode) await moveRows(tx, id, divisionCode)
  if (isMoved || !active) await endSessions(tx, id, now)
  return {
    result: await readAccount(tx, id, now),
    entries: [accountEntry('account.edited', { id, divisionCode: row.divisionCode }, sentenceOf(row, changes), changes)],
  }
}
