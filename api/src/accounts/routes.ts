import { normalizeIP } from '@fastify/rate-limit'
import * as contract from '@silverguard/shared/accounts/contract'
import { text } from '@silverguard/shared/text'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { homeArea } from '../divisions/home-district.ts'
import { Delayed } from '../problems.ts'
import { reading, recorded } from '../recorded.ts'
import { serve } from '../serve.ts'
import { systemActor } from './actor.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { changePassword } from './change-password.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { createAccount } from './create-account.ts'
import { editAccount } from './edit-account.ts'
import { editSignInPolicy } from './edit-sign-in-policy.ts'
import { endOwnSession } from './end-own-session.ts'
import { listAccounts } from './list-accounts.ts'
import { listOwnSessions } from './list-own-sessions.ts'
import type { Doorstep } from './open-session.ts'
import { readFront } from './read-front.ts'
import { readMe } from './read-me.ts'
import { recoverAccount } from './recover-account.ts'
import { removeSecondFactor } from './remove-second-factor.ts'
import { clearSession, setToken, tokenFrom } from './session-token.ts'
import { signIn } from './sign-in.ts'
import { readSignInPolicy } from './sign-in-policy.ts'
import { signOut } from './sign-out.ts'

const signInsAMinute = 30

const doorstepOf = (request: FastifyRequest, now: Date): Doorstep => ({
  address: request.ip,
  addressBlock: normalizeIP(request.ip),
  userAgent: request.headers['user-agent'],
  device: tokenFrom(request, 'device'),
  session: tokenFrom(request, 'session'),
  now,
})
const sessionOf = (request: FastifyRequest) => request.letIn?.sessionId ?? null

/** Who signs in where somebody else was signed in ends that session: its cookie is gone, so nobody could end it from here any more. */
const leaveBehind = async ({ ground: { db, identify } }: FastifyInstance, request: FastifyRequest, now: Date): Promise<void> => {
  const before = await identify(request, now)
  if (before?.sessionId) await recorded(db, before.actor, (tx) => signOut(tx, before.actor, before.sessionId, now))
}

const doorRoutes = (app: FastifyInstance, area: () => Promise<string>): void => {
  const limited = app.createRateLimit({ max: signInsAMinute, timeWindow: '1 minute' })
  serve(app, contract.readFront, async ({ db }) => reading(db, systemActor(await area(), 'signIn'), readFront))
  serve(app, contract.signIn, async ({ db, body, now, request, reply }) => {
    const limit = await limited(request)
    if (!limit.isAllowed && limit.isExceeded) {
      throw new Delayed('too_many_requests', text('登录请求过于频繁,请稍后再试', 'Too many sign-ins from here; try again shortly'), limit.ttlInSeconds)
    }
    const done = await signIn(db, await area(), body, doorstepOf(request, now))
    if (done.outcome === 'signed_in') {
      await leaveBehind(app, request, now)
      setToken(request, reply, 'session', done.session)
      setToken(request, reply, 'device', done.device)
    }
    return { outcome: done.outcome }
  })
  serve(app, contract.signOut, ({ db, actor, now, request, reply }) => {
    clearSession(request, reply)
    return recorded(db, actor, (tx) => signOut(tx, actor, sessionOf(request), now))
  })
}

const ownRoutes = (app: FastifyInstance, area: () => Promise<string>): void => {
  serve(app, contract.readMe, async ({ db, actor }) => {
    const here = await area()
    return reading(db, actor, (tx) => readMe(tx, actor, here))
  })
  serve(app, contract.listOwnSessions, ({ db, actor, now, request }) => reading(db, actor, (tx) => listOwnSessions(tx, actor, sessionOf(request), now)))
  serve(app, contract.endOwnSession, ({ db, actor, params, now, request }) =>
    recorded(db, actor, (tx) => endOwnSession(tx, actor, params.id, sessionOf(request), now)),
  )
  serve(app, contract.changePassword, async ({ db, actor, now, body, request }) =>
    changePassword({ db, area: await area(), actor, sessionId: sessionOf(request), now }, body),
  )
  serve(app, contract.beginSecondFactor, ({ db, actor, now, body }) => beginSecondFactor(db, actor, body.password, now))
  serve(app, contract.confirmSecondFactor, async ({ db, actor, now, body }) => confirmSecondFactor({ db, area: await area(), actor, now }, body.code))
  serve(app, contract.removeSecondFactor, async ({ db, actor, now, body }) => removeSecondFactor({ db, area: await area(), actor, now }, body))
}

const administrationRoutes = (app: FastifyInstance, area: () => Promise<string>): void => {
  serve(app, contract.listAccounts, ({ db, actor, query, now }) => reading(db, actor, (tx) => listAccounts(tx, query, now)))
  serve(app, contract.createAccount, ({ body, ...where }) => createAccount(where, body))
  serve(app, contract.editAccount, async ({ db, params, body, ...where }) => {
    const here = await area()
    return recorded(db, where.actor, (tx) => editAccount(tx, params.id, body, { ...where, area: here }))
  })
  serve(app, contract.recoverAccount, ({ params, body, ...where }) => recoverAccount(where, params.id, body))
  serve(app, contract.readSignInPolicy, ({ db, actor }) => reading(db, actor, readSignInPolicy))
  serve(app, contract.editSignInPolicy, async ({ db, actor, body }) => {
    const here = await area()
    return recorded(db, actor, (tx) => editSignInPolicy(tx, body, here))
  })
}

export const accountRoutes = (app: FastifyInstance): void => {
  const area = homeArea(app.ground.db)
  doorRoutes(app, area)
  ownRoutes(app, area)
  administrationRoutes(app, area)
}
