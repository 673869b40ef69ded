import * as contract from '@silverguard/shared/screenings/contract'
import type { FastifyInstance } from 'fastify'
import { reading } from '../recorded.ts'
import { serve } from '../serve.ts'
import { readAnnex } from './read-annex.ts'
import { readProgress } from './read-progress.ts'

/** 附件2, 附件3 and 附件4 as data. */
export const annexRoutes = (app: FastifyInstance): void => {
  serve(app, contract.readRegisteredAnnex, ({ db, actor, query, today }) => reading(db, actor, (tx) => readAnnex(tx, 'registered', query, today)))
  serve(app, contract.readUnregisteredAnnex, ({ db, actor, query, today }) => reading(db, actor, (tx) => readAnnex(tx, 'unregistered', query, today)))
  serve(app, contract.readScreeningProgress, ({ db, actor, query, today }) => reading(db, actor, (tx) => readProgress(tx, actor, query, today)))
}
