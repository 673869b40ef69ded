import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

type Cookie = 'session' | 'device'
const isHttps = (request: FastifyRequest) => request.protocol === 'https'
/** As long as browsers keep a cookie at all. */
export const deviceDays = 400

/** `__Host-` binds the cookie to this host and to HTTPS; over plain HTTP browsers refuse that name. */
const cookieName = (name: Cookie, request: FastifyRequest): string => (isHttps(request) ? `__Host-silverguard-${name}` : `silverguard-${name}`)

export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: enough to know it again, not to use it. */
export const hashOfToken = (token: string): Uint8Array => createHash('sha256').update(token).digest()

/** A browser is known for each name apart, so that several people can share one. */
export const hashOfDevice = (token: string, signInName: string): Uint8Array => hashOfToken(`${token} ${signInName}`)

/** The token that a browser brings, if it is one of ours by its shape. */
export const tokenFrom = (request: FastifyRequest, name: Cookie): string | undefined => {
  const token = request.cookies[cookieName(name, request)]
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined
}

const attributes = (request: FastifyRequest) => ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isHttps(request) }) as const

/** The session's cookie goes with the browser's window; the device's stays. */
export const setToken = (request: FastifyRequest, reply: FastifyReply, name: Cookie, token: string): void => {
  const lasting = name === 'device' ? { maxAge: deviceDays * 86_400 } : {}
  reply.setCookie(cookieName(name, request), token, { ...attributes(request), ...lasting })
}

export const clearSession = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.clearCookie(cookieName('session', request), attributes(request))
}
