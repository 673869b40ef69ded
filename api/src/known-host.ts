import { text } from '@silverguard/shared/text'
import type { FastifyRequest } from 'fastify'
import { Forbidden } from './problems.ts'

const loopback = ['localhost', '127.0.0.1', '::1']

/** The names under which a server may be asked for: those of this machine where it listens on loopback only; any other where it is open. */
export const hostNamesFor = (listensOn: string): readonly string[] | undefined => (loopback.includes(listensOn) ? loopback : undefined)

/** Whether passwords would cross the network as they are: open to it, and no proxy in front that could speak HTTPS. */
export const travelsUnencrypted = ({ host, trustProxy }: { host: string; trustProxy: false | readonly string[] }): boolean =>
  hostNamesFor(host) === undefined && trustProxy === false

/**
 * Refuses requests that name another host. A page of another site can make its own name point at this machine
 * (DNS rebinding) and would then count as the same site.
 */
export const refuseUnknownHost =
  (hostNames: readonly string[] | undefined) =>
  async (request: FastifyRequest): Promise<void> => {
    if (hostNames === undefined) return
    const name = request.hostname.replace(/^\[|\]$/g, '').toLowerCase()
    if (!hostNames.includes(name)) throw new Forbidden(text('请用本机地址访问', 'Ask for this machine by its own name'))
  }
