import * as contract from '@silverguard/shared/handling/ledger/contract'
import type { FastifyInstance } from 'fastify'
import { limitNumberSearches } from '../../institutions/limit-number-searches.ts'
import { reading, recorded } from '../../recorded.ts'
import { serve } from '../../serve.ts'
import { addLine } from './add-line.ts'
import { approveSettlement } from './approve-settlement.ts'
import { editLine } from './edit-line.ts'
import { listRefunds } from './list-refunds.ts'
import { openLedger } from './open-ledger.ts'
import { readRefunds } from './read-refunds.ts'
import { recordPayment } from './record-payment.ts'
import { recordPeople } from './record-people.ts'
import { voidLine } from './void-line.ts'
import { voidPayment } from './void-payment.ts'
import { voidPeople } from './void-people.ts'

/** 清退台账, and the people who are resettled and assisted. */
export const ledgerRoutes = (app: FastifyInstance): void => {
  const limited = limitNumberSearches(app)
  serve(app, contract.readRefunds, ({ db, actor, params }) => reading(db, actor, (tx) => readRefunds(tx, params.id, actor)))
  serve(app, contract.listRefunds, async ({ db, actor, query, today, request }) => {
    await limited(request, query.text)
    return reading(db, actor, (tx) => listRefunds(tx, query, today))
  })
  serve(app, contract.openLedger, ({ db, params, body, ...doing }) => recorded(db, doing.actor, (tx) => openLedger(tx, params.id, body, doing)))
  serve(app, contract.addLine, ({ db, params, body, ...doing }) => recorded(db, doing.actor, (tx) => addLine(tx, params.id, body, doing)))
  serve(app, contract.editLine, ({ db, params, body, ...doing }) => recorded(db, doing.actor, (tx) => editLine(tx, params.id, body, doing)))
  serve(app, contract.voidLine, ({ db, params, body, ...doing }) => recorded(db, doing.actor, (tx) => voidLine(tx, params.id, body, doing)))
  serve(app, contract.recordPayment, ({ db, params, body, ...doing }) => recorded(db, doing.actor, (tx) => recordPayment(tx, params.id, body, doing)))
  serve(app, contract.approveSettlement, ({ db, params, body, ...doing }) => recorded(db, doing.actor, (tx) => approveSettlement(tx, params.id, body, doing)))
  serve(app, contract.voidPayment, ({ db, params, body, ...doing }) => recorded(db, doing.actor, (tx) => voidPayment(tx, params.id, body, doing)))
  serve(app, contract.recordPeople, ({ db, params, body, ...doing }) => recordPeople(db, params.id, body, doing))
  serve(app, contract.voidPeople, ({ db, params, body, ...doing }) => recorded(db, doing.actor, (tx) => voidPeople(tx, params.id, body, doing)))
}
