import * as contract from '@silverguard/shared/handling/contract'
import type { FastifyInstance } from 'fastify'
import { letFollow } from '../institutions/followers.ts'
import { limitNumberSearches } from '../institutions/limit-number-searches.ts'
import { reading, recorded } from '../recorded.ts'
import { serve } from '../serve.ts'
import { addAction } from './add-action.ts'
import { assignActions, listHandlers } from './assign-actions.ts'
import { changeActions } from './change-actions.ts'
import { escalateActions } from './escalate-actions.ts'
import { extendActions } from './extend-actions.ts'
import { followPlan } from './follow-plans.ts'
import { listActions } from './list-actions.ts'
import { listNotices } from './list-notices.ts'
import { noteProgress } from './note-progress.ts'
import { readAction } from './read-action.ts'
import { readBoard } from './read-board.ts'
import { readNotices } from './read-notices.ts'
import { readPlan } from './read-plan.ts'
import { editSettings, readSettings } from './settings.ts'
import { stateHandlingFacts } from './state-handling-facts.ts'

const transitionRoutes = (app: FastifyInstance): void => {
  serve(app, contract.startActions, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => changeActions(tx, 'start', body, when)))
  serve(app, contract.finishActions, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => changeActions(tx, 'finish', body, when)))
  serve(app, contract.closeActions, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => changeActions(tx, 'close', body, when)))
  serve(app, contract.returnActions, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => changeActions(tx, 'return', body, when)))
  serve(app, contract.dropActions, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => changeActions(tx, 'drop', body, when)))
  serve(app, contract.extendActions, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => extendActions(tx, body, when)))
  serve(app, contract.assignActions, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => assignActions(tx, body, when)))
  serve(app, contract.escalateActions, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => escalateActions(tx, body, when)))
}

export const handlingRoutes = (app: FastifyInstance): void => {
  letFollow(followPlan)
  const limited = limitNumberSearches(app)
  transitionRoutes(app)
  serve(app, contract.readPlan, ({ db, params, ...who }) => reading(db, who.actor, (tx) => readPlan(tx, params.id, who)))
  serve(app, contract.readAction, ({ db, params, ...who }) => reading(db, who.actor, (tx) => readAction(tx, params.id, who)))
  serve(app, contract.listActions, async ({ db, query, request, ...who }) => {
    await limited(request, query.text)
    return reading(db, who.actor, (tx) => listActions(tx, query, who))
  })
  serve(app, contract.readBoard, ({ db, query, ...who }) => reading(db, who.actor, (tx) => readBoard(tx, query, who)))
  serve(app, contract.listNotices, ({ db, actor }) => reading(db, actor, (tx) => listNotices(tx, actor)))
  serve(app, contract.readNotices, ({ db, body, ...when }) => readNotices(db, body.notices, when))
  serve(app, contract.listHandlers, ({ db, actor, query }) => reading(db, actor, (tx) => listHandlers(tx, query.unit)))
  serve(app, contract.stateHandlingFacts, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => stateHandlingFacts(tx, params.id, body, when)))
  serve(app, contract.addAction, ({ db, params, body, ...when }) => addAction(db, params.id, body, when))
  serve(app, contract.noteProgress, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => noteProgress(tx, params.id, body, when)))
  serve(app, contract.readHandlingSettings, ({ db, actor }) => reading(db, actor, readSettings))
  serve(app, contract.editHandlingSettings, ({ db, actor, body }) => recorded(db, actor, (tx) => editSettings(tx, body)))
}
