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

const isSentElsewhere = ({ headers: { 'sec-fetch-site': site } }: FastifyRequest) => typeof site === 'string' && !own.has(site)
const refusal = () => new Forbidden(text('请求来自其他网站,已拒绝', 'The request came from another site and was refused'))

/** Refuses changes that another site's page asks for; programs that are no browser send neither heading. */
export const refuseCrossSite = async (request: FastifyRequest): Promise<void> => {
  if (reads.has(request.method)) return
  const { origin } = request.headers
  if (isSentElsewhere(request) || (origin !== undefined && hostOf(origin) !== request.host)) throw refusal()
}

/**
 * Refuses files that another site's link asks for: each is told in the trail as taken by the person. A neighbour on the same
 * host or domain is sent the cookie all the same.
 */
export const refuseLinkFromElsewhere = async (request: FastifyRequest): Promise<void> => {
  if (isSentElsewhere(request)) throw refusal()
}
