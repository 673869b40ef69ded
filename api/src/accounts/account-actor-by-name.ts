import type { Db } from '@silverguard/db/client'
import { text } from '@silverguard/shared/text'
import { NotFound } from '../problems.ts'
import { atTheDoor } from '../recorded.ts'
import { type Actor, accountActor } from './actor.ts'
import { findAccount } from './find-account.ts'

/** Whoever works at the command line as a named account (`commandLineOrigin()`). Throws `NotFound` unless it is there and active. */
export const accountActorByName = async (db: Db, name: string, origin: string): Promise<Actor> => {
  const found = await atTheDoor(db, (tx) => findAccount(tx, name.trim().toLowerCase()))
  if (!found?.active) throw new NotFound(text(`没有账户 ${name},或已停用`, `There is no account ${name}, or it is not active`))
  return accountActor(found, origin)
}
