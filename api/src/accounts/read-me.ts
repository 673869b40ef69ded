import type { Tx } from '@silverguard/db/client'
import type { Me } from '@silverguard/shared/accounts/contract'
import { holds, permissions } from '@silverguard/shared/permissions/contract'
import type { Actor } from './actor.ts'
import { readOwnAccount } from './own-account.ts'
import { divisionOf } from './queries.ts'
import { demandsSecondFactor, sessionDemandsOn } from './session-demands.ts'
import { readSignInPolicy } from './sign-in-policy.ts'

/** Who is signed in and what they may do; `area` is the code of the division that the installation serves. */
export const readMe = async (tx: Tx, actor: Actor, area: string): Promise<Me> => {
  const { account, credentials } = await readOwnAccount(tx, actor)
  const { id, signInName, person, roles, divisionCode } = account
  const policy = await readSignInPolicy(tx)
  const secondFactor = credentials.totpConfirmedAt !== null
  const holder = { roles, scope: divisionCode }
  return {
    id,
    signInName,
    person,
    roles,
    division: await divisionOf(tx, divisionCode),
    permissions: permissions.filter((permission) => holds(holder, permission, area)),
    demands: sessionDemandsOn({ roles, mustChange: credentials.mustChange, secondFactor }, policy),
    secondFactor,
    secondFactorDemanded: demandsSecondFactor(roles, policy),
    passwordSetAt: credentials.passwordSetAt,
  }
}
