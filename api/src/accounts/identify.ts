import { type Db, rowsOf, type Tx } from '@silverguard/db/client'
import type { Role } from '@silverguard/shared/permissions/contract'
import { sql } from 'drizzle-orm'
import { atTheDoor } from '../recorded.ts'
import { accountActor } from './actor.ts'
import type { Identify } from './let-in.ts'
import { sessionDemandsOn } from './session-demands.ts'
import { hashOfToken, tokenFrom } from './session-token.ts'
import { readSignInPolicy } from './sign-in-policy.ts'

type Found = {
  session_id: string
  seen_at: string | Date
  ends_at: string | Date
  account_id: string
  person: string
  division_code: string
  roles: Role[]
  must_change: boolean
  second_factor: boolean
}

const touchedEveryMilliseconds = 60_000
const minute = 60_000

const findSession = async (tx: Tx, token: Uint8Array): Promise<Found | undefined> =>
  rowsOf<Found>(await tx.execute(sql`select * from find_session(${token})`))[0]

/** By the cookie of a session that is open, neither idle too long nor past its end. */
export const identifyBySession =
  (db: Db): Identify =>
  async (request, now) => {
    const token = tokenFrom(request, 'session')
    if (token === undefined) return undefined
    const hash = hashOfToken(token)
    return atTheDoor(db, async (tx) => {
      const found = await findSession(tx, hash)
      if (found === undefined) return undefined
      const policy = await readSignInPolicy(tx)
      const seenAt = new Date(found.seen_at).getTime()
      const isOver = now.getTime() >= new Date(found.ends_at).getTime() || now.getTime() - seenAt >= policy.idleMinutes * minute
      if (isOver) return undefined
      if (now.getTime() - seenAt >= touchedEveryMilliseconds) await tx.execute(sql`select touch_session(${hash}, ${now.toISOString()}::timestamptz)`)
      const { account_id: id, person, division_code: divisionCode, roles, session_id: sessionId } = found
      const demands = sessionDemandsOn({ roles, mustChange: found.must_change, secondFactor: found.second_factor }, policy)
      return { actor: accountActor({ id, person, divisionCode, roles }, request.ip), sessionId, demands }
    })
  }
