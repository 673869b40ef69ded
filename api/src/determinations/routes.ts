import * as contract from '@silverguard/shared/determinations/contract'
import type { FastifyInstance } from 'fastify'
import { reading, recorded } from '../recorded.ts'
import { serve } from '../serve.ts'
import { confirmDetermination, sendBack, withdrawProposal } from './decide.ts'
import { proposeLevel } from './propose-level.ts'
import { readControlList } from './read-control-list.ts'

export const determinationRoutes = (app: FastifyInstance): void => {
  serve(app, contract.readControlList, ({ db, actor, query, today }) => reading(db, actor, (tx) => readControlList(tx, query, today)))
  serve(app, contract.proposeLevel, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => proposeLevel(tx, params.id, body, when)))
  serve(app, contract.confirmDetermination, ({ db, params, body, ...when }) =>
    recorded(db, when.actor, (tx) => confirmDetermination(tx, params.id, body, when)),
  )
  serve(app, contract.sendBack, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => sendBack(tx, params.id, body, when)))
  serve(app, contract.withdrawProposal, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => withdrawProposal(tx, params.id, body, when)))
}
