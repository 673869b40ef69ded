import * as contract from '@silverguard/shared/determinations/contract'
import type { FastifyInstance } from 'fastify'
import { limitNumberSearches } from '../institutions/limit-number-searches.ts'
import { reading, recorded } from '../recorded.ts'
import { serve } from '../serve.ts'
import { readAsOf } from './as-of.ts'
import { closeMeeting } from './close-meeting.ts'
import { confirmSeveral } from './confirm-several.ts'
import type { Consequences } from './consequences.ts'
import { confirmDetermination, sendBack, withdrawProposal } from './decide.ts'
import { listDecisions } from './list-decisions.ts'
import { listWatches } from './list-watches.ts'
import { openMeeting } from './open-meeting.ts'
import { proposeLevel } from './propose-level.ts'
import { readDetermination } from './read-determination.ts'
import { readDeterminations } from './read-determinations.ts'
import { listMeetings, readMeeting } from './read-meetings.ts'
import { readQueue } from './read-queue.ts'

export const determinationRoutes =
  (consequences: Consequences) =>
  (app: FastifyInstance): void => {
    const limited = limitNumberSearches(app)
    serve(app, contract.readDeterminations, ({ db, params, actor, today }) => reading(db, actor, (tx) => readDeterminations(tx, params.id, { actor, today })))
    serve(app, contract.readDetermination, ({ db, actor, params }) => reading(db, actor, (tx) => readDetermination(tx, params.id, actor)))
    serve(app, contract.readQueue, async ({ db, actor, query, today, request }) => {
      await limited(request, query.text)
      return reading(db, actor, (tx) => readQueue(tx, query, { actor, today }))
    })
    serve(app, contract.listDecisions, async ({ db, actor, query, request }) => {
      await limited(request, query.text)
      return reading(db, actor, (tx) => listDecisions(tx, query, actor))
    })
    serve(app, contract.listMeetings, ({ db, actor }) => reading(db, actor, listMeetings))
    serve(app, contract.readMeeting, ({ db, actor, params }) => reading(db, actor, (tx) => readMeeting(tx, params.id, actor)))
    serve(app, contract.openMeeting, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => openMeeting(tx, body, when)))
    serve(app, contract.closeMeeting, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => closeMeeting(tx, params.id, body, when)))
    serve(app, contract.confirmSeveral, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => confirmSeveral(tx, body, { ...when, consequences })))
    serve(app, contract.listWatches, ({ db, query, ...who }) => reading(db, who.actor, (tx) => listWatches(tx, query, who)))
    serve(app, contract.proposeLevel, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => proposeLevel(tx, params.id, body, when)))
    serve(app, contract.confirmDetermination, ({ db, params, body, ...when }) =>
      recorded(db, when.actor, (tx) => confirmDetermination(tx, params.id, body, { ...when, consequences })),
    )
    serve(app, contract.sendBack, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => sendBack(tx, params.id, body, when)))
    serve(app, contract.withdrawProposal, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => withdrawProposal(tx, params.id, body, when)))
    serve(app, contract.readAsOf, ({ db, actor, params, query, today }) => reading(db, actor, (tx) => readAsOf(tx, params.id, query.day, today)))
  }
