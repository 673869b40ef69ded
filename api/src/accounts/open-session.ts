import type { Tx } from '@silverguard/db/client'
import { accountCredentials, accounts, knownDevices, sessions } from '@silverguard/db/schema/accounts'
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { newIdentifier } from '../identifier.ts'
import { deviceName } from './device-name.ts'
import type { AtTheDoor } from './find-account.ts'
import { deviceDays, hashOfDevice, hashOfToken } from './session-token.ts'
import { readSignInPolicy } from './sign-in-policy.ts'

/** Somebody used the same code, or changed the account, while the password was tried. */
export class TakenMeanwhile extends Error {}

/** Where somebody stands at the door: their address, and what their browser brings along. */
export type Doorstep = {
  address: string
  /** What is counted as one address: of IPv6 the /64 that one customer has. */
  addressBlock: string
  userAgent: string | undefined
  device: string | undefined
  session: string | undefined
  now: Date
}

/** The account must still be as it was judged; a code is used up here, once, also where it came twice at a time. */
const takeUp = async (tx: Tx, { id, passwordHash }: AtTheDoor, step: number | null, now: Date): Promise<void> => {
  const [open] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, id), eq(accounts.active, true)))
  const isUnused = step === null ? undefined : or(isNull(accountCredentials.totpLastStep), lt(accountCredentials.totpLastStep, step))
  const taken = await tx
    .update(accountCredentials)
    .set({ lastSignedInAt: now.toISOString(), ...(step === null ? {} : { totpLastStep: step }) })
    .where(and(eq(accountCredentials.accountId, id), eq(accountCredentials.passwordHash, passwordHash), isUnused))
    .returning({ id: accountCredentials.accountId })
  if (open === undefined || taken.length === 0) throw new TakenMeanwhile()
}

const knowDevice = async (tx: Tx, { id: accountId, divisionCode, signInName }: AtTheDoor, device: string, now: Date): Promise<void> => {
  const row = { tokenHash: hashOfDevice(device, signInName), accountId, divisionCode, seenAt: now.toISOString() }
  await tx
    .insert(knownDevices)
    .values(row)
    .onConflictDoUpdate({ target: knownDevices.tokenHash, set: { seenAt: row.seenAt } })
  const forgottenAt = new Date(now.getTime() - deviceDays * 86_400_000).toISOString()
  await tx.delete(knownDevices).where(and(eq(knownDevices.accountId, accountId), lt(knownDevices.seenAt, forgottenAt)))
}

type Tokens = { session: string; device: string }

/**
 * Opens a session under a new token for an account that was judged, as that account itself; the one that this browser had of it
 * ends. Throws `TakenMeanwhile`.
 */
export const openSession = async (tx: Tx, account: AtTheDoor, step: number | null, doorstep: Doorstep, tokens: Tokens): Promise<void> => {
  const { address, userAgent, session: former, now } = doorstep
  await takeUp(tx, account, step, now)
  const at = now.toISOString()
  if (former !== undefined) {
    const isFormer = and(eq(sessions.tokenHash, hashOfToken(former)), eq(sessions.accountId, account.id), isNull(sessions.endedAt))
    await tx.update(sessions).set({ endedAt: at }).where(isFormer)
  }
  const { longestHours } = await readSignInPolicy(tx)
  await tx.insert(sessions).values({
    id: newIdentifier(),
    accountId: account.id,
    divisionCode: account.divisionCode,
    tokenHash: hashOfToken(tokens.session),
    openedAt: at,
    seenAt: at,
    endsAt: new Date(now.getTime() + longestHours * 3_600_000).toISOString(),
    address,
    device: deviceName(userAgent),
  })
  await knowDevice(tx, account, tokens.device, now)
}
