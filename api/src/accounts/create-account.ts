import type { Db } from '@silverguard/db/client'
import type { Account, createAccount as createEndpoint } from '@silverguard/shared/accounts/contract'
import type { Day } from '@silverguard/shared/days'
import { recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import type { Actor } from './actor.ts'
import { demandFittingDivision } from './demand-fitting-division.ts'
import { newOneTimePassword, oneTimeUntil } from './one-time-password.ts'
import { hashPassword } from './password-hash.ts'
import { readAccount } from './queries.ts'
import { writeAccount } from './write-account.ts'

type Where = { db: Db; actor: Actor; today: Day; now: Date }
type WithPassword = { account: Account; oneTimePassword: string }

/** Makes an account with a one-time password, which is shown here and never again. Throws `Invalid`, `Conflict` (`name_taken`). */
export const createAccount = async ({ db, actor, today, now }: Where, wanted: BodyOf<typeof createEndpoint>): Promise<WithPassword> => {
  const { division: divisionCode, ...rest } = wanted
  const oneTimePassword = newOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  return recorded(db, actor, async (tx) => {
    await demandFittingDivision(tx, actor.scope, wanted.roles, divisionCode, today)
    const { id, entry } = await writeAccount(tx, { ...rest, divisionCode, passwordHash, oneTimeUntil: oneTimeUntil(now) }, now)
    return { result: { account: await readAccount(tx, id, now), oneTimePassword }, entries: [entry] }
  })
}
