import type { Db } from '@silverguard/db/client'
import { text } from '@silverguard/shared/text'
import { Unauthorized } from '../problems.ts'
import { atTheDoor, recorded } from '../recorded.ts'
import { accountEntry } from './account-entry.ts'
import { accountActor, systemActor } from './actor.ts'
import { type Brake, brakesOfKnownDevice, brakesOfStranger, countFailure, demandReleased, lockSignIns, releaseOwn, sweepBrakes } from './brakes.ts'
import { type AtTheDoor, findAccount } from './find-account.ts'
import { judgeSignIn, type RefusedFor, refusalEntry, type Typed } from './judge-sign-in.ts'
import { type Doorstep, openSession, TakenMeanwhile } from './open-session.ts'
import { hashOfDevice, newToken } from './session-token.ts'

type SignedIn = { outcome: 'code_needed' } | { outcome: 'signed_in'; session: string; device: string }
type Attempt = { db: Db; area: string; typed: Typed; doorstep: Doorstep; found: AtTheDoor | undefined; brakes: readonly Brake[] }

const lookUp = (db: Db, { signInName }: Typed, { device, addressBlock, now }: Doorstep) =>
  atTheDoor(db, async (tx) => {
    const hash = device === undefined ? null : hashOfDevice(device, signInName)
    const found = await findAccount(tx, signInName, hash)
    const brakes = found?.knownDevice && hash ? brakesOfKnownDevice(signInName, hash) : brakesOfStranger(signInName, addressBlock)
    await demandReleased(tx, brakes, now)
    return { found, brakes }
  })

const refuse = async ({ db, area, typed, doorstep: { address, now }, found, brakes }: Attempt, why: RefusedFor): Promise<never> => {
  await recorded(db, systemActor(area, 'signIn', address), async (tx) => {
    await lockSignIns(tx, typed.signInName)
    await demandReleased(tx, brakes, now)
    await countFailure(tx, brakes, now)
    await sweepBrakes(tx, now)
    return { result: undefined, entries: [refusalEntry(found, area, why)] }
  })
  throw new Unauthorized('sign_in_failed', text('登录名、密码或动态口令不正确', 'The name, the password or the one-time code is wrong'))
}

const askForCode = ({ db, area, typed, doorstep: { address, now }, brakes }: Attempt, account: AtTheDoor): Promise<SignedIn> =>
  recorded(db, systemActor(area, 'signIn', address), async (tx) => {
    await lockSignIns(tx, typed.signInName)
    await demandReleased(tx, brakes, now)
    const { person } = account
    const sentence = text(`${person}的密码正确,尚缺动态口令`, `The password of ${person} was right, a one-time code was still missing`)
    return { result: { outcome: 'code_needed' }, entries: [accountEntry('session.code_asked', account, sentence)] }
  })

const letIn = async (attempt: Attempt, account: AtTheDoor, step: number | null): Promise<SignedIn> => {
  const { db, typed, doorstep, brakes } = attempt
  const tokens = { session: newToken(), device: doorstep.device ?? newToken() }
  try {
    return await recorded(db, accountActor(account, doorstep.address), async (tx) => {
      await lockSignIns(tx, typed.signInName)
      await demandReleased(tx, brakes, doorstep.now)
      await openSession(tx, account, step, doorstep, tokens)
      await releaseOwn(tx, brakes)
      const sentence = text(`${account.person}登录`, `${account.person} signed in`)
      return { result: { outcome: 'signed_in', ...tokens }, entries: [accountEntry('session.opened', account, sentence)] }
    })
  } catch (error) {
    if (error instanceof TakenMeanwhile) return refuse(attempt, step === null ? 'changed' : 'code')
    throw error
  }
}

/**
 * Lets somebody in, or throws `Unauthorized` (`sign_in_failed`, whatever was wrong) or `Delayed`. Passwords are tried side by side,
 * but answers are given and failures counted one after the other under each name: many at once learn no more than one by one.
 */
export const signIn = async (db: Db, area: string, typed: Typed, doorstep: Doorstep): Promise<SignedIn> => {
  const attempt = { db, area, typed, doorstep, ...(await lookUp(db, typed, doorstep)) }
  const verdict = await judgeSignIn(attempt.found, typed, doorstep.now)
  if (verdict.is === 'refused') return refuse(attempt, verdict.why)
  return verdict.is === 'code_needed' ? askForCode(attempt, verdict.account) : letIn(attempt, verdict.account, verdict.step)
}
