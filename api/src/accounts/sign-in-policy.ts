import type { Tx } from '@silverguard/db/client'
import { installation } from '@silverguard/db/schema/installation'
import { SignInPolicy } from '@silverguard/shared/accounts/contract'
import { eq } from 'drizzle-orm'

export const policySetting = 'signInPolicy'
const unlessSet: SignInPolicy = { secondFactorRoles: [], idleMinutes: 60, longestHours: 12 }

/** How this installation lets people in; without a setting of its own an hour of rest and half a day in all, no second factor. */
export const readSignInPolicy = async (tx: Tx): Promise<SignInPolicy> => {
  const [row] = await tx.select().from(installation).where(eq(installation.name, policySetting))
  return row ? SignInPolicy.parse(row.value) : unlessSet
}
