import * as contract from '@silverguard/shared/determinations/contract'
import type { FastifyInstance } from 'fastify'
import { reading } from '../recorded.ts'
import { serve } from '../serve.ts'
import { readControlList } from './read-control-list.ts'

export const determinationRoutes = (app: FastifyInstance): void => {
  serve(app, contract.readControlList, ({ db, actor, query, today }) => reading(db, actor, (tx) => readControlList(tx, query, today)))
}
