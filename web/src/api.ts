import type { Download, Endpoint } from '@silverguard/shared/endpoint'
import { Problem } from '@silverguard/shared/problem'
import type { z } from 'zod'
import { addressOf } from './address.ts'
import { sessionEnd } from './session-end.ts'

type Schema = z.ZodType | undefined
type OptionalKey<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? K : never }[keyof T]
/** What a page hands in as a query: what the server will read, with everything optional that has a default or may be left out. */
type QueryOf<Q extends z.ZodType> = {
  [K in keyof z.output<Q> as K extends OptionalKey<z.input<Q>> | OptionalKey<z.output<Q>> ? K : never]?: z.output<Q>[K] | undefined
} & { [K in keyof z.output<Q> as K extends OptionalKey<z.input<Q>> | OptionalKey<z.output<Q>> ? never : K]: z.output<Q>[K] }
type None = Record<never, never>
type Input<P extends Schema, Q extends Schema, B extends Schema = undefined> = (P extends z.ZodType ? { params: z.input<P> } : None) &
  (Q extends z.ZodType ? { query: QueryOf<Q> } : None) &
  (B extends z.ZodType ? { body: z.input<B> } : None)
type AnyInput = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

/**
 * The server's refusal as RFC 9457 tells it; status 0 and code `unreachable` when no answer came. `retryAfter`: seconds after
 * which the same may be tried again, where the server says so.
 */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly retryAfter: number | undefined
  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.problem = problem
    this.retryAfter = retryAfter
  }
}

/** What the page itself has to say of a request that came to no proper reply. */
export const problem = (status: number, code: string, title: string): Problem => ({ type: 'about:blank', title, status, code })

/** A refusal that came in as `body`, read or not; that nobody is signed in any more is told on. */
export const refusal = (status: number, statusText: string, body: unknown, retryAfter?: string | null): ProblemError => {
  const read = Problem.safeParse(body)
  const stated = read.success ? read.data : problem(status, 'unexpected', statusText)
  if (stated.code === 'signed_out') sessionEnd.tell()
  const seconds = Number(retryAfter ?? Number.NaN)
  return new ProblemError(stated, Number.isFinite(seconds) ? seconds : undefined)
}

const refusalOf = async (response: Response): Promise<ProblemError> =>
  refusal(response.status, response.statusText, await response.json().catch(() => undefined), response.headers.get('retry-after'))

const ask = async (address: string, request: RequestInit): Promise<unknown> => {
  const headers = { 'accept-language': document.documentElement.lang, ...request.headers }
  const response = await fetch(address, { credentials: 'same-origin', ...request, headers }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ProblemError(problem(0, 'unreachable', 'The server did not answer'))
  })
  if (!response.ok) throw await refusalOf(response)
  return response.json()
}

/** Calls an endpoint; throws `ProblemError`. The server writes replies through the same schema, so they are not checked again. */
export const call = async <P extends Schema, Q extends Schema, B extends Schema, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  input: Input<P, Q, B>,
  signal?: AbortSignal,
): Promise<z.output<R>> => {
  const { params, query, body } = input as AnyInput
  const request: RequestInit = { method: endpoint.method, ...(signal ? { signal } : {}) }
  const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return (await ask(addressOf(endpoint.path, params, query), { ...request, ...sent })) as z.output<R>
}

/** The address of a file, for a link with `download`. */
export const downloadAddress = <P extends Schema, Q extends Schema>(download: Download<P, Q>, input: Input<P, Q>): string => {
  const { params, query } = input as AnyInput
  return addressOf(download.path, params, query)
}
