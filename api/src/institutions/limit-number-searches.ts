import { text } from '@silverguard/shared/text'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Delayed } from '../problems.ts'
import { wholeNumber } from './holds-telephone.ts'

/** Far more than anybody looks up, far fewer than the ten thousand numbers that one mask may stand for. */
export const numberSearchesAnHour = 200

const holdsNumber = (words: string) => [words, ...words.split(/\s+/)].some((word) => wholeNumber(word) !== undefined)

type Limit = ReturnType<FastifyInstance['createRateLimit']>
const limits = new WeakMap<FastifyInstance, Limit>()
/** One for all addresses: who looks here and there has looked as often. */
const limitOf = (app: FastifyInstance): Limit => {
  const limit =
    limits.get(app) ??
    app.createRateLimit({
      max: numberSearchesAnHour,
      timeWindow: '1 hour',
      keyGenerator: (request) => request.letIn?.actor.accountId ?? '',
    })
  limits.set(app, limit)
  return limit
}

/** A whole number is found though it is masked: refuses an account that tries out what a mask hides. */
export const limitNumberSearches = (app: FastifyInstance) => {
  const limited = limitOf(app)
  return async (request: FastifyRequest, words: string | undefined): Promise<void> => {
    if (words === undefined || !request.letIn?.actor.accountId || !holdsNumber(words)) return
    const limit = await limited(request)
    if (limit.isAllowed || !limit.isExceeded) return
    throw new Delayed('too_many_numbers', text('按号码查询过于频繁,请稍后再试', 'Too many searches by number; try again later'), limit.ttlInSeconds)
  }
}
