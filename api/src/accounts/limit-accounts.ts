import { text } from '@silverguard/shared/text'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Delayed } from '../problems.ts'

/** Refuses what one account asks beyond so many requests a minute, from however many addresses. */
export const limitAccounts = (app: FastifyInstance, requestsAMinute: number) => {
  const limited = app.createRateLimit({
    max: requestsAMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.letIn?.actor.accountId ?? '',
  })
  return async (request: FastifyRequest): Promise<void> => {
    if (!request.letIn?.actor.accountId) return
    const limit = await limited(request)
    if (!limit.isAllowed && limit.isExceeded) {
      throw new Delayed('too_many_requests', text('请求过于频繁,请稍后再试', 'Too many requests, try again shortly'), limit.ttlInSeconds)
    }
  }
}
