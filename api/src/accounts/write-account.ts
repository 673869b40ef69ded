import type { Tx } from '@silverguard/db/client'
import { accountCredentials, accounts } from '@silverguard/db/schema/accounts'
import { type Role, roleWords } from '@silverguard/shared/permissions/contract'
import { text } from '@silverguard/shared/text'
import type { Entry } from '../audit/entry.ts'
import { newIdentifier } from '../identifier.ts'
import { Conflict } from '../problems.ts'
import { accountEntry } from './account-entry.ts'

type Wanted = {
  signInName: string
  person: string
  divisionCode: string
  roles: readonly Role[]
  passwordHash: string
  /** Until when a one-time password opens the door; null for a password that stays. */
  oneTimeUntil: string | null
}

/** Writes a new account; answers with its id and what the trail says. Throws `Conflict` (`name_taken`), also where the other is out of scope. */
export const writeAccount = async (tx: Tx, wanted: Wanted, now: Date): Promise<{ id: string; entry: Entry }> => {
  const { signInName, person, divisionCode, passwordHash, oneTimeUntil } = wanted
  const roles = [...wanted.roles]
  const id = newIdentifier()
  const at = now.toISOString()
  const made = await tx
    .insert(accounts)
    .values({ id, signInName, person, divisionCode, roles, createdAt: at, changedAt: at })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  if (made.length === 0) throw new Conflict('name_taken', text(`登录名 ${signInName} 已有人使用`, `The sign-in name ${signInName} is taken`))
  const mustChange = oneTimeUntil !== null
  await tx.insert(accountCredentials).values({ accountId: id, divisionCode, passwordHash, formerHashes: [], mustChange, oneTimeUntil, passwordSetAt: at })
  const words = (language: 'zh' | 'en') => roles.map((role) => roleWords[role][language]).join(language === 'zh' ? '、' : ', ')
  const sentence = text(`新建账户 ${signInName}(${person},${words('zh')})`, `Created the account ${signInName} (${person}, ${words('en')})`)
  const state = { signInName, person, division: divisionCode, roles }
  const changes = Object.entries(state).map(([key, after]) => ({ key, before: null, after }))
  return { id, entry: accountEntry('account.created', { id, divisionCode }, sentence, changes) }
}
