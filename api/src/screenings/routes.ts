import * as contract from '@silverguard/shared/screenings/contract'
import type { FastifyInstance } from 'fastify'
import { limitNumberSearches } from '../institutions/limit-number-searches.ts'
import { reading, recorded } from '../recorded.ts'
import { serve } from '../serve.ts'
import { listScreeningWork } from './list-screening-work.ts'
import { readFieldPack } from './read-field-pack.ts'
import { readScreenings } from './read-screenings.ts'
import { recordCheck } from './record-check.ts'
import { recordScreening } from './record-screening.ts'
import { settleFact } from './settle-fact.ts'
import { withdrawCheck, withdrawScreening } from './withdraw-occasion.ts'
import { withdrawStatement } from './withdraw-statement.ts'

export const screeningRoutes = (app: FastifyInstance): void => {
  const limited = limitNumberSearches(app)
  serve(app, contract.recordScreening, ({ db, body, ...when }) => recordScreening(db, body, when))
  serve(app, contract.recordCheck, ({ db, params, body, ...when }) => recordCheck(db, params.id, body, when))
  serve(app, contract.withdrawScreening, ({ db, params, body, ...when }) =>
    recorded(db, when.actor, (tx) => withdrawScreening(tx, params.id, body.reason, when)),
  )
  serve(app, contract.withdrawCheck, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => withdrawCheck(tx, params.id, body.reason, when)))
  serve(app, contract.withdrawStatement, ({ db, params, body, ...when }) =>
    recorded(db, when.actor, (tx) => withdrawStatement(tx, params.id, body.reason, when)),
  )
  serve(app, contract.settleFact, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => settleFact(tx, params.id, body, when)))
  serve(app, contract.readScreenings, ({ db, actor, params, today }) => reading(db, actor, (tx) => readScreenings(tx, params.id, today)))
  serve(app, contract.listScreeningWork, async ({ db, query, request, ...who }) => {
    await limited(request, query.text)
    return reading(db, who.actor, (tx) => listScreeningWork(tx, query, who))
  })
  serve(app, contract.readFieldPack, ({ db, query, ...when }) => reading(db, when.actor, (tx) => readFieldPack(tx, query, when)))
}
