import type { Readable } from 'node:stream'
import type { Db } from '@silverguard/db/client'
import { type Day, dayOf } from '@silverguard/shared/days'
import type { Download, Endpoint, Needs, Upload } from '@silverguard/shared/endpoint'
import { text } from '@silverguard/shared/text'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import type { z } from 'zod'
import type { Actor } from './accounts/actor.ts'
import type { Identify, LetIn } from './accounts/let-in.ts'
import { refuseLinkFromElsewhere } from './cross-site.ts'
import type { EvidenceStore } from './evidence/store.ts'
import type { Allows } from './permissions/allows.ts'
import { Forbidden, Unauthorized } from './problems.ts'
import type { Room } from './room.ts'

/** What every handler stands on; `embedded` says whether the database is in this process. */
type Ground = { db: Db; embedded: boolean; evidence: EvidenceStore; room: Room; identify: Identify; allows: Allows; clock: () => Date }

declare module 'fastify' {
  interface FastifyInstance {
    ground: Ground
  }
  interface FastifyRequest {
    /** Null until someone is known, and at addresses that need nobody. */
    letIn: LetIn | null
  }
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
/** What a handler of an endpoint is given and what it answers, after parsing. */
export type QueryOf<E extends Endpoint> = z.output<NonNullable<E['query']>>
export type BodyOf<E extends Endpoint> = z.output<NonNullable<E['body']>>
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>

/**
 * `today` is the day in Asia/Shanghai, `now` the instant, both by the server's clock as the request came in. What waits for a lock
 * asks `clock` once it holds it: the wait may have gone past midnight, and what is written then is not of the day before.
 */
type Standing = { db: Db; embedded: boolean; actor: Actor; today: Day; now: Date; clock: () => Date; request: FastifyRequest; reply: FastifyReply }
type Asked<P, Q, B> = Standing & { params: Parsed<P>; query: Parsed<Q>; body: B }

/** At an address that needs nobody the actor has neither name nor scope. */
const nobody = (request: FastifyRequest): Actor => ({ name: '', scope: '', roles: [], accountId: null, origin: request.ip })

/** Who asks is found out, and permission is asked, here and nowhere else. */
const demand = (ground: Ground, needs: Needs) => async (request: FastifyRequest) => {
  if (needs === 'public') return
  const letIn = await ground.identify(request, ground.clock())
  if (letIn === undefined) throw new Unauthorized()
  if (letIn.demands.length > 0 && needs !== 'own.account') {
    throw new Forbidden(text('请先修改密码或设置动态口令', 'Change your password or set up one-time codes first'))
  }
  if (!(await ground.allows(letIn.actor, needs))) throw new Forbidden()
  request.letIn = letIn
}

/** Before what was sent is read, and once more after: a body can be sent so slowly that the session has ended meanwhile. */
const demandAround = (ground: Ground, needs: Needs) => ({ onRequest: demand(ground, needs), preHandler: demand(ground, needs) })

type Address = { title: string; path: string; params?: z.ZodType | undefined; query?: z.ZodType | undefined; body?: z.ZodType | undefined }
const schemaOf = (address: Address, more: FastifySchema = {}): FastifySchema => ({
  summary: address.title,
  tags: [address.path.split('/')[1] ?? ''],
  ...(address.params ? { params: address.params } : {}),
  ...(address.query ? { querystring: address.query } : {}),
  ...(address.body ? { body: address.body } : {}),
  ...more,
})

const askedBy = ({ db, embedded, clock }: Ground, request: FastifyRequest, reply: FastifyReply) => {
  const now = clock()
  const actor = request.letIn?.actor ?? nobody(request)
  return { db, embedded, actor, now, today: dayOf(now), clock, request, reply, params: request.params, query: request.query, body: request.body }
}

/** Serves one address of the contract. Input is parsed and the reply stripped to what the contract declares. */
export const serve = <P extends z.ZodType | undefined, Q extends z.ZodType | undefined, B extends z.ZodType | undefined, R extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<P, Q, B, R>,
  answer: (asked: Asked<P, Q, Parsed<B>>) => Promise<z.output<R>>,
): void => {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: schemaOf(endpoint, { response: { 200: endpoint.reply } }),
    ...(endpoint.body ? demandAround(app.ground, endpoint.needs) : { onRequest: demand(app.ground, endpoint.needs) }),
    handler: async (request, reply) => reply.send(await answer(askedBy(app.ground, request, reply) as Asked<P, Q, Parsed<B>>)),
  })
}

/** `contentType` where the contract's is not said closely enough; `shown`: the page may show it in place. */
export type SentFile = { fileName: string; content: Uint8Array | Readable; contentType?: string; shown?: true }

/** RFC 5987 for the real name, and an ASCII stand-in for what does not read it. */
const disposition = (fileName: string, shown: boolean): string => {
  const ascii = fileName.replace(/[^\w.-]+/g, '_')
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${shown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** Were a browser to show it as a page all the same: one that runs and loads nothing. */
const sandbox = "sandbox; default-src 'none'"

const sendFile = (reply: FastifyReply, contentType: string, { fileName, content, shown, ...file }: SentFile) =>
  reply
    .type(file.contentType ?? contentType)
    .header('content-disposition', disposition(fileName, shown ?? false))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', sandbox)
    .header('cache-control', 'private, no-store')
    .send(content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : content)

/** Serves one file of the contract, as an attachment unless it may be shown. */
export const serveDownload = <P extends z.ZodType | undefined, Q extends z.ZodType | undefined>(
  app: FastifyInstance,
  download: Download<P, Q>,
  answer: (asked: Asked<P, Q, undefined>) => Promise<SentFile>,
): void => {
  app.route({
    method: download.method,
    url: download.path,
    schema: schemaOf(download, { produces: [download.contentType] }),
    onRequest: [refuseLinkFromElsewhere, demand(app.ground, download.needs)],
    handler: async (request, reply) => {
      const asked = askedBy(app.ground, request, reply) as Asked<P, Q, undefined>
      return sendFile(reply, download.contentType, await app.ground.room.during(reply.raw, () => answer(asked)))
    },
  })
}

/** What a body will take, as far as it says so itself; more than that is not read. */
const sentBytes = ({ headers }: FastifyRequest, greatest: number): number => {
  const stated = Number(headers['content-length'] ?? Number.NaN)
  return stated >= 0 ? Math.min(stated, greatest) : greatest
}

/** Serves an address that takes one file as the raw body (`application/octet-stream`), up to the contract's limit. */
export const serveUpload = <Q extends z.ZodType, R extends z.ZodType>(
  app: FastifyInstance,
  upload: Upload<Q, R>,
  answer: (asked: Asked<undefined, Q, Uint8Array>) => Promise<z.output<R>>,
): void => {
  app.route({
    method: upload.method,
    url: upload.path,
    bodyLimit: upload.greatestBytes,
    schema: schemaOf(upload, { consumes: ['application/octet-stream'], response: { 200: upload.reply } }),
    ...demandAround(app.ground, upload.needs),
    preParsing: async (request, reply) => app.ground.room.hold(sentBytes(request, upload.greatestBytes), reply.raw),
    handler: async (request, reply) => {
      const asked = askedBy(app.ground, request, reply)
      const content = request.body instanceof Uint8Array ? request.body : new Uint8Array()
      return reply.send(await app.ground.room.during(reply.raw, () => answer({ ...asked, body: content } as Asked<undefined, Q, Uint8Array>)))
    },
  })
}
