import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@silverguard/db/client'
import type { Download, Endpoint } from '@silverguard/shared/endpoint'
import type { Problem } from '@silverguard/shared/problem'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '../accounts/actor.ts'
import { type AppOptions, buildApp } from '../app.ts'
import { establish } from '../installation/establish.ts'
import { actingAs, identifyAs } from './actors.ts'
import { emptyDatabase, openTestDatabase } from './test-database.ts'

type Input<S> = S extends z.ZodType ? z.input<S> : undefined
type Asked<P, Q, B> = { params?: Input<P>; query?: Input<Q>; body?: Input<B> }
type Answer<R> = { status: number; body: R; problem: Problem; response: LightMyRequestResponse }

const fill = (path: string, params: object) =>
  Object.entries(params).reduce((filled, [name, value]) => filled.replace(`:${name}`, encodeURIComponent(String(value))), path)

const searchOf = (query: object): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) search.append(name, String(each))
  }
  return search.size > 0 ? `?${search}` : ''
}

/** The address of an endpoint or download with its parameters, as a browser would ask for it. */
export const urlOf = (address: { path: string }, asked: { params?: object | undefined; query?: object | undefined } = {}): string =>
  `/api${fill(address.path, asked.params ?? {})}${searchOf(asked.query ?? {})}`

/** Calls an endpoint; `body` is the reply where the call went well, `problem` where it did not. */
const callOn =
  (app: FastifyInstance) =>
  async <P extends z.ZodType | undefined, Q extends z.ZodType | undefined, B extends z.ZodType | undefined, R extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, R> | Download<P, Q>,
    asked: Asked<P, Q, B> = {},
  ): Promise<Answer<z.output<R>>> => {
    const request: InjectOptions = { method: endpoint.method, url: urlOf(endpoint, { params: asked.params as object, query: asked.query as object }) }
    const response = await app.inject(asked.body === undefined ? request : { ...request, payload: asked.body as object })
    const isJson = String(response.headers['content-type']).includes('json')
    const body = isJson ? response.json() : undefined
    return { status: response.statusCode, body, problem: body, response }
  }

/** The day in Asia/Shanghai on which the tests take place, unless they say otherwise. */
export const testToday = '2026-11-21'
export const testNow = new Date('2026-11-21T02:00:00Z')

type TestOptions = Partial<AppOptions> & { actor?: Actor }

export type TestApi = {
  readonly database: Database
  readonly app: FastifyInstance
  readonly actor: Actor
  readonly call: ReturnType<typeof callOn>
  /** The same database behind other options: another actor, a later clock. */
  with(options: TestOptions): Promise<ReturnType<typeof callOn>>
}

const unready = (): never => {
  throw new Error('the test database is opened before the first test, not while tests are collected')
}

/** A database for the tests of one file, emptied before each. Call it at the top of the file or of a `describe`. */
export const testDatabase = (): { readonly database: Database } => {
  let database: Database | undefined
  beforeAll(async () => {
    database = await openTestDatabase()
  }, 120_000)
  beforeEach(async () => {
    await emptyDatabase(database ?? unready())
  })
  afterAll(async () => database?.close())
  return {
    get database() {
      return database ?? unready()
    },
  }
}

/** The demo district, established and empty of institutions, behind an app; anew for each test. */
export const testApi = (options: TestOptions = {}): TestApi => {
  const held = testDatabase()
  const actor = options.actor ?? actingAs()
  let evidenceFolder: string | undefined
  const built: FastifyInstance[] = []
  let app: FastifyInstance | undefined
  const build = async ({ actor: another, ...more }: TestOptions) => {
    const app = await buildApp({
      database: held.database,
      evidenceFolder,
      identify: identifyAs(another ?? actor),
      clock: () => testNow,
      requestsAMinute: 1_000_000,
      accountRequestsAMinute: 1_000_000,
      greatestStallMilliseconds: 0,
      ...options,
      ...more,
    })
    built.push(app)
    return app
  }
  beforeAll(() => {
    evidenceFolder = mkdtempSync(join(tmpdir(), 'silverguard-evidence-'))
  })
  beforeEach(async () => {
    await establish(held.database, { demo: true }, testNow)
    app ??= await build({})
  })
  afterAll(async () => {
    await Promise.all(built.map((each) => each.close()))
    if (evidenceFolder) rmSync(evidenceFolder, { recursive: true, force: true })
  })
  return {
    get database() {
      return held.database
    },
    get app() {
      return app ?? unready()
    },
    actor,
    get call() {
      return callOn(app ?? unready())
    },
    with: async (more) => callOn(await build(more)),
  }
}
