import * as contract from '@silverguard/shared/institutions/contract'
import type { FastifyInstance } from 'fastify'
import { reading, recorded } from '../recorded.ts'
import { serve } from '../serve.ts'
import { clearDuplicateMark } from './clear-duplicate-mark.ts'
import { createInstitution } from './create-institution.ts'
import { discloseInstitution } from './disclose-institution.ts'
import { editInstitution } from './edit-institution.ts'
import { limitNumberSearches } from './limit-number-searches.ts'
import { listInstitutions } from './list-institutions.ts'
import { readHistory } from './read-history.ts'
import { readInstitution } from './read-institution.ts'
import { similarInstitutions } from './similar-institutions.ts'

export const institutionRoutes = (app: FastifyInstance): void => {
  const limited = limitNumberSearches(app)
  serve(app, contract.listInstitutions, async ({ db, actor, query, request }) => {
    await limited(request, query.text)
    return reading(db, actor, (tx) => listInstitutions(tx, query))
  })
  serve(app, contract.findSimilarInstitutions, async ({ db, actor, query: { telephone, ...query }, request }) => {
    await limited(request, telephone)
    const telephones = telephone === undefined ? [] : [telephone]
    return reading(db, actor, async (tx) => ({ institutions: await similarInstitutions(tx, { ...query, telephones }) }))
  })
  serve(app, contract.readInstitution, ({ db, actor, params, today }) => reading(db, actor, (tx) => readInstitution(tx, params.id, today)))
  serve(app, contract.discloseInstitution, ({ db, actor, params, body }) => recorded(db, actor, (tx) => discloseInstitution(tx, params.id, body.reason)))
  serve(app, contract.createInstitution, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => createInstitution(tx, body, when)))
  serve(app, contract.editInstitution, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => editInstitution(tx, params.id, body, when)))
  serve(app, contract.clearDuplicateMark, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => clearDuplicateMark(tx, params.id, body, when)))
  serve(app, contract.readHistory, ({ db, actor, params }) => reading(db, actor, async (tx) => ({ entries: await readHistory(tx, params.id) })))
}
