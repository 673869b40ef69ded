import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { serializerCompiler, validatorCompiler } from '@fastify/type-provider-zod'
import underPressure from '@fastify/under-pressure'
import type { Database } from '@silverguard/db/client'
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { identifyBySession } from './accounts/identify.ts'
import type { Identify } from './accounts/let-in.ts'
import { limitAccounts } from './accounts/limit-accounts.ts'
import { refuseCrossSite } from './cross-site.ts'
import { contentSecurityPolicy, permissionsPolicy } from './csp.ts'
import { homeArea } from './divisions/home-district.ts'
import { openEvidenceStore } from './evidence/store.ts'
import { refuseUnknownHost } from './known-host.ts'
import { describeApi, serveOpenApi } from './open-api.ts'
import { type Allows, allowsByRole } from './permissions/allows.ts'
import { sendProblem } from './problem-details.ts'
import { roomOf } from './room.ts'
import { routes } from './routes.ts'
import { version } from './version.ts'
import { serveWebPages } from './web-pages.ts'

export type AppOptions = {
  database: Database
  /** Finds out who asks; by the session's cookie where absent. */
  identify?: Identify
  /** Folder of the built page; without it only the API is served. */
  webFolder?: string | undefined
  /** Folder of the evidence; without it no file can be handed in or read. */
  evidenceFolder?: string | undefined
  logger?: FastifyServerOptions['logger']
  allows?: Allows
  clock?: () => Date
  trustProxy?: false | string[]
  /** Names under which the server may be asked for; any where absent. */
  hostNames?: readonly string[] | undefined
  /** Requests that one address may make in a minute. */
  requestsAMinute?: number
  /** Requests that one account may make in a minute, from wherever. */
  accountRequestsAMinute?: number
  /** A stall of the process beyond which requests are told to come again; 0 for never. */
  greatestStallMilliseconds?: number
}

const greatestJsonBytes = 1024 * 1024
/** For a request to come in whole, the greatest file over a slow line included; Fastify by itself would wait for ever. */
const requestMilliseconds = 10 * 60_000
const greatestStallMilliseconds = 10_000
/** Of files on their way in and out, all together. */
const greatestHeldBytes = 256 * 1024 * 1024

const serveApi = async (api: FastifyInstance, { accountRequestsAMinute }: { accountRequestsAMinute: number }) => {
  api.addHook('onRequest', refuseCrossSite)
  // Before anything that was sent is read.
  api.addHook('preParsing', limitAccounts(api, accountRequestsAMinute))
  api.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  api.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  for (const register of routes) register(api)
  serveOpenApi(api)
}

/** The whole server: the API under /api, its description, and the page. Not yet listening. */
export const buildApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const app = fastify({
    logger: options.logger ?? false,
    bodyLimit: greatestJsonBytes,
    requestTimeout: requestMilliseconds,
    trustProxy: options.trustProxy ?? false,
    frameworkErrors: sendProblem,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(sendProblem)
  app.decorateRequest('letIn', null)
  app.decorate('ground', {
    db: options.database.db,
    embedded: options.database.embedded,
    evidence: await openEvidenceStore(options.evidenceFolder),
    room: roomOf(greatestHeldBytes),
    identify: options.identify ?? identifyBySession(options.database.db),
    allows: options.allows ?? allowsByRole(homeArea(options.database.db)),
    clock: options.clock ?? (() => new Date()),
  })
  await app.register(helmet, { contentSecurityPolicy, frameguard: { action: 'deny' }, hsts: { includeSubDomains: false } })
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissionsPolicy)
  })
  app.addHook('onRequest', refuseUnknownHost(options.hostNames))
  await app.register(cookie)
  await app.register(rateLimit, { global: false, max: options.requestsAMinute ?? 3000, timeWindow: '1 minute' })
  // As a hook of the whole server it runs before anyone is looked up; as the plugin adds it, it would run after, and not for nobody.
  app.addHook('onRequest', app.rateLimit())
  // A sample without a measurement counts as endless there: sampled each second, any stall of a second would refuse what comes next.
  const stall = options.greatestStallMilliseconds ?? greatestStallMilliseconds
  await app.register(underPressure, { maxEventLoopDelay: stall, sampleInterval: Math.max(1000, stall), retryAfter: 5 })
  await describeApi(app, version)
  await app.register(serveApi, { prefix: '/api', accountRequestsAMinute: options.accountRequestsAMinute ?? 1200 })
  await serveWebPages(app, options.webFolder)
  await app.ready()
  return app
}
