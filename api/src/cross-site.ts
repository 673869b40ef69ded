import { text } from '@silverguard/shared/text'
import type { FastifyRequest } from 'fastify'
import { Forbidden } from './problems.ts'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])
const own = new Set(['same-origin', 'none'])

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

/** Refuses changes that another site's page asks for; programs that are no browser send neither heading. */
export const refuseCrossSite = async (request: FastifyRequest): Promise<void> => {
  if (reads.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  const foreign = (typeof site === 'string' && !own.has(site)) || (origin !== undefined && hostOf(origin) !== request.host)
  if (foreign) throw new Forbidden(text('请求来自其他网站,已拒绝', 'The request came from another site and was refused'))
}
