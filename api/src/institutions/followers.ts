import type { Tx } from '@silverguard/db/client'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'

/** What else follows, in the same transaction, when what is known of a held place has changed; answers with entries for the trail. */
export type Follower = (tx: Tx, institution: string, by: { actor: Actor; now: Date }) => Promise<Entry[]>

const followers = new Set<Follower>()

/** Said once as the program is put together, by features that know more than institutions do. Where none is known nothing follows. */
export const letFollow = (follower: Follower): void => {
  followers.add(follower)
}

export const followed: Follower = async (tx, institution, by) => {
  const entries: Entry[] = []
  for (const follower of followers) entries.push(...(await follower(tx, institution, by)))
  return entries
}
