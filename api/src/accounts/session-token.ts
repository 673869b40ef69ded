import { createHash, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** `__Host-` binds the cookie to this host and to HTTPS; over plain HTTP browsers refuse that name. */
export const cookieName = (name: 'session' | 'device', request: FastifyRequest): string =>
  request.protocol === 'https' ? `__Host-silverguard-${name}` : `silverguard-${name}`

export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: enough to know it again, not to use it. */
export const hashOfToken = (token: string): Uint8Array => createHash('sha256').update(token).digest()
