import { type Me, readMe } from '@silverguard/shared/accounts/contract'
import { callServer } from '../api.ts'
import { type AccountDatabase, accountOf } from './account-database.ts'
import { permitKeeping } from './permit.ts'

/** Who is signed in, by the server's word; undefined unless it is whose database this is, with nothing demanded of them first. */
export const confirmedOwner = async (database: AccountDatabase): Promise<{ me: Me; permit: string } | undefined> => {
  const me = await callServer(readMe, {})
  if (me.id !== accountOf(database) || me.demands.length > 0) return undefined
  const permit = await permitKeeping(database)
  return permit === undefined ? undefined : { me, permit }
}
