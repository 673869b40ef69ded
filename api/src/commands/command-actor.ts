import type { Db } from '@silverguard/db/client'
import { holds, type Permission } from '@silverguard/shared/permissions/contract'
import { text } from '@silverguard/shared/text'
import { accountActorByName } from '../accounts/account-actor-by-name.ts'
import { type Actor, commandLineOrigin, systemActor } from '../accounts/actor.ts'
import { Forbidden } from '../problems.ts'

/** For the options of a command that may act as somebody: `--as <sign-in name>`. */
export const actingOption = { as: { type: 'string' } } as const

/**
 * Who a command acts as over an installation of this area: the system, or the account named, which is bound by its scope and
 * roles. No password is asked: whoever reaches the database could take the account's place anyway, and the trail names both.
 */
export const commandActor = async (db: Db, area: string, needs: Permission, as: string | undefined): Promise<Actor> => {
  if (as === undefined) return systemActor(area, 'commandLine')
  const actor = await accountActorByName(db, as, commandLineOrigin())
  if (holds(actor, needs, area)) return actor
  throw new Forbidden(text(`账户 ${as}(${actor.name})没有这项权限:${needs}`, `The account ${as} (${actor.name}) does not hold this permission: ${needs}`))
}
