import { createHash } from 'node:crypto'
import type { Tx } from '@silverguard/db/client'
import { signInBrakes } from '@silverguard/db/schema/accounts'
import { text } from '@silverguard/shared/text'
import { and, gt, inArray, lte, sql } from 'drizzle-orm'
import { holdEach } from '../advisory-locks.ts'
import { Delayed } from '../problems.ts'

/** What failures are counted for, and how many are free before it is held. */
export type Brake = { readonly key: string; readonly free: number }

const free = 5
/** Over all browsers not known to an account together: strangers at many addresses, and still far from a guess. */
const freeForStrangers = 100
const firstHoldSeconds = 60
const longestHoldSeconds = 3600
const rememberedMilliseconds = 24 * 3_600_000
const sweptAtOnce = 100

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex')

/** All keys of a name begin alike, whether anyone has the name or not. */
const brakePrefix = (signInName: string): string => `${sha256(signInName)}.`
const keyOf = (signInName: string, counted: string) => `${brakePrefix(signInName)}${sha256(counted)}`

/** A browser from which the person has signed in before is counted for itself, so that no stranger slows it down. */
export const brakesOfKnownDevice = (signInName: string, device: Uint8Array): Brake[] => [
  { key: keyOf(signInName, `device ${Buffer.from(device).toString('hex')}`), free },
]
export const brakesOfStranger = (signInName: string, address: string): Brake[] => [
  { key: keyOf(signInName, `address ${address}`), free },
  { key: keyOf(signInName, 'strangers'), free: freeForStrangers },
]
/** For the password that somebody signed in is asked for again. */
export const brakesInside = (signInName: string): Brake[] => [{ key: keyOf(signInName, 'inside'), free }]

const keysOf = (brakes: readonly Brake[]) => brakes.map(({ key }) => key)
const forgottenAt = (now: Date) => new Date(now.getTime() - rememberedMilliseconds).toISOString()

/** To the end of the transaction nobody else is judged under this name: attempts at the same time count one by one. */
export const lockSignIns = async (tx: Tx, signInName: string): Promise<void> => {
  await holdEach(tx, 'signIns', [brakePrefix(signInName)])
}

/** Throws `Delayed` while one of them is held. */
export const demandReleased = async (tx: Tx, brakes: readonly Brake[], now: Date): Promise<void> => {
  const held = await tx
    .select({ until: signInBrakes.heldUntil })
    .from(signInBrakes)
    .where(and(inArray(signInBrakes.key, keysOf(brakes)), gt(signInBrakes.heldUntil, now.toISOString())))
  const seconds = Math.max(0, ...held.map(({ until }) => Math.ceil((Date.parse(until ?? '') - now.getTime()) / 1000)))
  if (seconds === 0) return
  const minutes = Math.ceil(seconds / 60)
  throw new Delayed('sign_in_delayed', text(`尝试次数过多,请 ${minutes} 分钟后再试`, `Too many attempts; try again in ${minutes} minutes`), seconds)
}

const heldAfter = (failures: number, { free }: Brake, now: Date): string | null => {
  if (failures < free) return null
  const seconds = Math.min(longestHoldSeconds, firstHoldSeconds * 2 ** (failures - free))
  return new Date(now.getTime() + seconds * 1000).toISOString()
}

/** One more failure for each; from the last free one on it is held a minute, then twice as long each time, an hour at most. */
export const countFailure = async (tx: Tx, brakes: readonly Brake[], now: Date): Promise<void> => {
  const present = await tx
    .select()
    .from(signInBrakes)
    .where(inArray(signInBrakes.key, keysOf(brakes)))
  const rows = brakes.map((brake) => {
    const row = present.find(({ key }) => key === brake.key)
    const failures = (row !== undefined && row.lastFailureAt > forgottenAt(now) ? row.failures : 0) + 1
    return { key: brake.key, failures, lastFailureAt: now.toISOString(), heldUntil: heldAfter(failures, brake, now) }
  })
  await tx
    .insert(signInBrakes)
    .values(rows)
    .onConflictDoUpdate({
      target: signInBrakes.key,
      set: { failures: sql`excluded.failures`, lastFailureAt: sql`excluded.last_failure_at`, heldUntil: sql`excluded.held_until` },
    })
}

/** Some of what is forgotten goes with every attempt; rows that another attempt works on are left to it. */
export const sweepBrakes = async (tx: Tx, now: Date): Promise<void> => {
  const old = tx
    .select({ key: signInBrakes.key })
    .from(signInBrakes)
    .where(lte(signInBrakes.lastFailureAt, forgottenAt(now)))
    .limit(sweptAtOnce)
    .for('update', { skipLocked: true })
  await tx.delete(signInBrakes).where(inArray(signInBrakes.key, old))
}

/** Of what a person's own success lets go: never what strangers have done together. */
export const releaseOwn = async (tx: Tx, brakes: readonly Brake[]): Promise<void> => {
  await tx.delete(signInBrakes).where(inArray(signInBrakes.key, keysOf(brakes.filter((brake) => brake.free < freeForStrangers))))
}

/** Ends all slowing down of a name. */
export const releaseAll = async (tx: Tx, signInName: string): Promise<void> => {
  await tx.delete(signInBrakes).where(sql`starts_with(${signInBrakes.key}, ${brakePrefix(signInName)})`)
}

/** Those of the names that are being slowed down at present. */
export const slowedDownAmong = async (tx: Tx, signInNames: readonly string[], now: Date): Promise<Set<string>> => {
  if (signInNames.length === 0) return new Set()
  const prefix = sql<string>`split_part(${signInBrakes.key}, '.', 1) || '.'`
  const held = await tx
    .selectDistinct({ prefix })
    .from(signInBrakes)
    .where(and(gt(signInBrakes.heldUntil, now.toISOString()), inArray(prefix, signInNames.map(brakePrefix))))
  const prefixes = new Set(held.map((row) => row.prefix))
  return new Set(signInNames.filter((name) => prefixes.has(brakePrefix(name))))
}
