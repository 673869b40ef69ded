import type { FastifyBaseLogger, FastifyRequest, FastifyServerOptions } from 'fastify'
import { describedError } from './described-error.ts'

type Level = FastifyBaseLogger['level']
type LogTo = { level: Level; stream?: { write(line: string): void } }

const pathOf = (url: string) => url.split('?', 1)[0] ?? ''

/** The log tells what happened to whom by address and path: no query (it may hold names and telephones), no headings, bodies or values. */
export const loggerOf = ({ level, stream }: LogTo): FastifyServerOptions['logger'] =>
  level === 'silent'
    ? false
    : {
        level,
        ...(stream ? { stream } : {}),
        serializers: {
          err: (error: unknown) => ({ stack: '', ...describedError(error) }),
          req: ({ method, url, ip }: FastifyRequest) => ({ method, url: pathOf(url), remoteAddress: ip }),
          res: (reply: { statusCode?: number }) => ({ statusCode: reply.statusCode ?? 0 }),
        },
      }
