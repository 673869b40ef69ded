import type { Database } from '@silverguard/db/client'
import type { Endpoint } from '@silverguard/shared/endpoint'
import type { Role } from '@silverguard/shared/permissions/contract'
import type { Problem } from '@silverguard/shared/problem'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { z } from 'zod'
import { systemActor } from '../accounts/actor.ts'
import { oneTimeUntil } from '../accounts/one-time-password.ts'
import { hashPassword } from '../accounts/password-hash.ts'
import { writeAccount } from '../accounts/write-account.ts'
import { recorded } from '../recorded.ts'
import { testNow, urlOf } from './test-api.ts'

export const goodPassword = '青檐 falcon 茶杯 7 桥'

type Person = { signInName?: string; person?: string; roles?: readonly Role[]; divisionCode?: string; password?: string; oneTime?: boolean; now?: Date }

/** An account that is ready to be signed in to; answers with its id. */
export const makeAccount = async (database: Database, given: Person = {}): Promise<string> => {
  const { signInName = 'jingban', person = '沈禾青', roles = ['district_officer'], divisionCode = '990101', oneTime = false, now = testNow } = given
  const passwordHash = await hashPassword(given.password ?? goodPassword)
  return recorded(database.db, systemActor(divisionCode, 'start'), async (tx) => {
    const wanted = { signInName, person, roles, divisionCode, passwordHash, oneTimeUntil: oneTime ? oneTimeUntil(now) : null }
    const { id, entry } = await writeAccount(tx, wanted, now)
    return { result: id, entries: [entry] }
  })
}

type Input<S> = S extends z.ZodType ? z.input<S> : undefined
type Asked<P, Q, B> = { params?: Input<P>; query?: Input<Q>; body?: Input<B> }
type Answer<R> = { status: number; body: R; problem: Problem; response: LightMyRequestResponse }
type Where = { address?: string; headers?: Record<string, string> }

/** Somebody at a browser that keeps its cookies. */
export type Visitor = {
  cookies: Map<string, string>
  call<P extends z.ZodType | undefined, Q extends z.ZodType | undefined, B extends z.ZodType | undefined, R extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, R>,
    asked?: Asked<P, Q, B>,
  ): Promise<Answer<z.output<R>>>
}

export const visitor = (app: FastifyInstance, { address = '192.0.2.7', headers = {} }: Where = {}): Visitor => {
  const cookies = new Map<string, string>()
  return {
    cookies,
    call: async (endpoint, asked = {}) => {
      const response = await app.inject({
        method: endpoint.method,
        url: urlOf(endpoint, { params: asked.params as object, query: asked.query as object }),
        headers,
        remoteAddress: address,
        cookies: Object.fromEntries(cookies),
        ...(asked.body === undefined ? {} : { payload: asked.body as object }),
      })
      for (const { name, value, maxAge, expires } of response.cookies) {
        if (maxAge === 0 || (expires && expires.getTime() <= 0)) cookies.delete(name)
        else cookies.set(name, value)
      }
      const body = response.json()
      return { status: response.statusCode, body, problem: body, response }
    },
  }
}
