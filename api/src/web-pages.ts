import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { styleNonceOf } from './csp.ts'
import { sendProblem } from './problem-details.ts'
import { NotFound } from './problems.ts'

const placeholder = '__CSP_NONCE__'
const year = 31_536_000

/** Serves the built page: its files as they are, and index.html for every other address outside the API. */
export const serveWebPages = async (app: FastifyInstance, folder: string | undefined): Promise<void> => {
  const page = folder === undefined ? undefined : await readFile(join(folder, 'index.html'), 'utf8')
  if (folder !== undefined) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      globIgnore: ['index.html'],
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.setHeader('cache-control', path.includes('/assets/') ? `public, max-age=${year}, immutable` : 'no-cache')
      },
    })
  }
  const sendPage = (reply: FastifyReply, html: string) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(html.replaceAll(placeholder, styleNonceOf(reply.raw)))

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const isPage = request.method === 'GET' && path !== '/api' && !path.startsWith('/api/') && !path.startsWith('/assets/')
    return page !== undefined && isPage ? sendPage(reply, page) : sendProblem(new NotFound(), request, reply)
  })
}
