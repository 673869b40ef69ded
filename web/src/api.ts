import type { Download, Endpoint, Upload } from '@silverguard/shared/endpoint'
import { Problem } from '@silverguard/shared/problem'
import type { z } from 'zod'
import { addressOf } from './address.ts'
import { connection } from './offline/connection.ts'
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

const unreachable = () => new ProblemError(problem(0, 'unreachable', 'The server did not answer'))
/** A proxy that stands before a server which is away answers in its own words. */
const isAway = ({ status, headers }: Response) => [502, 503, 504].includes(status) && !headers.get('content-type')?.includes('problem+json')

const ask = async (address: string, request: RequestInit): Promise<unknown> => {
  const headers = { 'accept-language': document.documentElement.lang, ...request.headers }
  const response = await fetch(address, { credentials: 'same-origin', ...request, headers }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    connection.lost()
    throw unreachable()
  })
  if (isAway(response)) {
    connection.lost()
    throw unreachable()
  }
  connection.answered()
  if (!response.ok) throw await refusalOf(response)
  return response.json()
}

type KeptReply = (address: string) => Promise<unknown>
let keptReply: KeptReply = async () => undefined
/** What answers in the server's place where it does not: what this device keeps of its replies. */
export const answerWithoutNetwork = (answer: KeptReply): void => {
  keptReply = answer
}

/** Milliseconds after which a reply that is kept is shown although the server may still answer. */
const patience = 8_000

const askOrKept = async (address: string, request: RequestInit): Promise<unknown> => {
  const asked = ask(address, request)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, patience, 'late')
  })
  try {
    const first = await Promise.race([asked, late])
    return first === 'late' ? ((await keptReply(address).catch(() => undefined)) ?? (await asked)) : first
  } catch (error) {
    const kept = error instanceof ProblemError && error.problem.status === 0 ? await keptReply(address) : undefined
    if (kept === undefined) throw error
    return kept
  } finally {
    clearTimeout(timer)
  }
}

type Asking = (address: string, request: RequestInit) => Promise<unknown>
const calling =
  (asking: Asking) =>
  async <P extends Schema, Q extends Schema, B extends Schema, R extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, R>,
    input: Input<P, Q, B>,
    signal?: AbortSignal,
  ): Promise<z.output<R>> => {
    const { params, query, body } = input as AnyInput
    const request: RequestInit = { method: endpoint.method, ...(signal ? { signal } : {}) }
    const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return (await asking(addressOf(endpoint.path, params, query), { ...request, ...sent })) as z.output<R>
  }

/**
 * Calls an endpoint; throws `ProblemError`. What is only read may come from this device where the server does not answer.
 * The server writes replies through the same schema, so they are not checked again.
 */
export const call = calling((address, request) => (request.method === 'GET' ? askOrKept : ask)(address, request))
/** As `call`, by the server alone. */
export const callServer = calling(ask)

/** Hands in one file as the raw body; throws `ProblemError`. `send-file.ts` is for those who wait and watch. */
export const callUpload = async <Q extends z.ZodObject, R extends z.ZodType>(
  upload: Upload<Q, R>,
  file: Blob,
  query: z.input<Q>,
  signal: AbortSignal,
): Promise<z.output<R>> => {
  const headers = { 'content-type': 'application/octet-stream' }
  return (await ask(addressOf(upload.path, {}, { ...query }), { method: 'POST', headers, body: file, signal })) as z.output<R>
}

/** The address of a file, for a link with `download`. */
export const downloadAddress = <P extends Schema, Q extends Schema>(download: Download<P, Q>, input: Input<P, Q>): string => {
  const { params, query } = input as AnyInput
  return addressOf(download.path, params, query)
}
