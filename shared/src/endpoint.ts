import type { z } from 'zod'
import type { Permission } from './permissions/contract.ts'

/** `public`: asked before anyone has signed in. */
export type Needs = Permission | 'public'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** One address of the API: the server serves this value, the page calls it, the tests loop over all of them. */
export type Endpoint<
  P extends z.ZodType | undefined = z.ZodType | undefined,
  Q extends z.ZodType | undefined = z.ZodType | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
  R extends z.ZodType = z.ZodType,
> = { method: Method; path: `/${string}`; needs: Needs; title: string; params?: P; query?: Q; body?: B; reply: R }

export const endpoint = <
  R extends z.ZodType,
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  value: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> => value

/** An address that answers with a file. `contentType` is what it sends. */
export type Download<P extends z.ZodType | undefined = z.ZodType | undefined, Q extends z.ZodType | undefined = z.ZodType | undefined> = {
  method: 'GET'
  path: `/${string}`
  needs: Needs
  title: string
  params?: P
  query?: Q
  contentType: string
}
export const download = <P extends z.ZodType | undefined = undefined, Q extends z.ZodType | undefined = undefined>(
  value: Omit<Download<P, Q>, 'method'>,
): Download<P, Q> => ({ method: 'GET', ...value })

/** An address that takes one file as the request's raw body (application/octet-stream); its name travels in the query. */
export type Upload<Q extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> = {
  method: 'POST'
  path: `/${string}`
  needs: Needs
  title: string
  query: Q
  reply: R
  greatestBytes: number
}
export const upload = <Q extends z.ZodType, R extends z.ZodType>(value: Omit<Upload<Q, R>, 'method'>): Upload<Q, R> => ({ method: 'POST', ...value })

export const workbookContentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const documentContentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
