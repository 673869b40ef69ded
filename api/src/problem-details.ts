import { hasZodFastifySchemaValidationErrors } from '@fastify/type-provider-zod'
import { wasCut } from '@silverguard/db/pool'
import type { Problem } from '@silverguard/shared/problem'
import { type Language, type Text, text } from '@silverguard/shared/text'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Broken, Busy, Conflict, Delayed, DomainProblem, type FieldProblem, Forbidden, Invalid, NotFound, Refused, Unauthorized } from './problems.ts'

const titles: Record<number, Text> = {
  400: text('填写的内容有误', 'Bad input'),
  401: text('请先登录', 'Sign in first'),
  403: text('没有权限', 'Not allowed'),
  404: text('没有找到', 'Not found'),
  409: text('与现有内容冲突', 'Conflict'),
  413: text('内容过大', 'Too large'),
  415: text('不支持的内容类型', 'Unsupported content type'),
  422: text('不能这样做', 'Refused'),
  429: text('请求过于频繁,请稍后再试', 'Too many requests, try again shortly'),
  500: text('系统出错,已记录', 'Something went wrong; it has been logged'),
  503: text('系统繁忙,请稍后再试', 'Busy, try again shortly'),
}
const codes: Record<number, string> = {
  400: 'invalid',
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'too_large',
  415: 'unsupported_content',
  422: 'refused',
  429: 'too_many_requests',
  503: 'busy',
}

const languageOf = (request: FastifyRequest): Language => (request.headers['accept-language']?.toLowerCase().startsWith('en') ? 'en' : 'zh')

type Details = { status: number; code: string; words?: Text; fields?: readonly FieldProblem[] }

const statusOf = (problem: DomainProblem): number => {
  if (problem instanceof NotFound) return 404
  if (problem instanceof Forbidden) return 403
  if (problem instanceof Unauthorized) return 401
  if (problem instanceof Delayed) return 429
  if (problem instanceof Refused) return 422
  if (problem instanceof Conflict) return 409
  if (problem instanceof Busy) return 503
  if (problem instanceof Broken) return 500
  return 400
}

const pathOf = (pointer: string) =>
  pointer
    .split('/')
    .filter((part) => part !== '')
    .join('.')

/** What the database says no to because of what was sent: the last four are characters, numbers and days that it cannot hold. */
const sqlStates: Record<string, number> = {
  '42501': 403,
  '23505': 409,
  '40001': 409,
  '40P01': 409,
  '22021': 400,
  '22P05': 400,
  '22003': 400,
  '22008': 400,
}
const sqlStateOf = (error: unknown): number | undefined => {
  if (!(error instanceof Error)) return undefined
  const state = 'code' in error && typeof error.code === 'string' ? sqlStates[error.code] : undefined
  return state ?? sqlStateOf(error.cause)
}

const detailsOf = (error: unknown): Details => {
  if (error instanceof DomainProblem) {
    const named = error instanceof Invalid || ((error instanceof Conflict || error instanceof Refused) && error.fields.length > 0)
    const fields = named ? { fields: error.fields } : {}
    return { status: statusOf(error), code: error.code, words: error.words, ...fields }
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    return { status: 400, code: 'invalid', fields: error.validation.map((issue) => ({ path: pathOf(issue.instancePath), message: issue.message ?? '' })) }
  }
  const stated = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined
  const status = stated !== undefined && (stated < 500 || stated === 503) ? stated : (sqlStateOf(error) ?? (wasCut(error) ? 503 : 500))
  return { status, code: codes[status] ?? (status < 500 ? 'invalid' : 'internal') }
}

/** The one place where an error becomes a reply (RFC 9457); what is not foreseen is logged, without what was sent (log.ts), and says nothing. */
export const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const { status, code, words, fields } = detailsOf(error)
  if (status >= 500 || !(error instanceof DomainProblem)) request.log[status >= 500 ? 'error' : 'info']({ err: error }, 'request failed')
  if (error instanceof Delayed) reply.header('retry-after', String(error.seconds))
  const language = languageOf(request)
  const problem: Problem = {
    type: `urn:silverguard:problem:${code}`,
    title: (titles[status] ?? titles[400] ?? text('出错', 'Error'))[language],
    status,
    code,
    ...(words ? { detail: words[language] } : {}),
    ...(fields ? { fields: [...fields] } : {}),
  }
  return reply.code(status).header('cache-control', 'no-store').type('application/problem+json').serializer(JSON.stringify).send(problem)
}
