import * as contract from '@silverguard/shared/handling/papers/contract'
import type { FastifyInstance } from 'fastify'
import { limitNumberSearches } from '../../institutions/limit-number-searches.ts'
import { reading, recorded } from '../../recorded.ts'
import { serve } from '../../serve.ts'
import { draftPaper } from './draft-paper.ts'
import { editPaper } from './edit-paper.ts'
import { issuePaper } from './issue-paper.ts'
import { listPapers } from './list-papers.ts'
import { paperReply } from './queries.ts'
import { recordReceipt } from './record-receipt.ts'
import { listTemplates, restoreTemplate } from './templates.ts'
import { withdrawPaper } from './withdraw-paper.ts'

/** Papers and the templates in force; documents and workbooks of them are made by workbooks/papers-download-routes.ts. */
export const paperRoutes = (app: FastifyInstance): void => {
  const limited = limitNumberSearches(app)
  serve(app, contract.listPapers, async ({ db, actor, query, request }) => {
    await limited(request, query.text)
    return reading(db, actor, (tx) => listPapers(tx, query, actor))
  })
  serve(app, contract.readPaper, ({ db, actor, params }) => reading(db, actor, (tx) => paperReply(tx, params.id, actor)))
  serve(app, contract.draftPaper, ({ db, params, body, ...when }) => draftPaper(db, params.id, body, when))
  serve(app, contract.editPaper, ({ db, actor, params, body }) => recorded(db, actor, (tx) => editPaper(tx, params.id, body, actor)))
  serve(app, contract.issuePaper, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => issuePaper(tx, params.id, body, when)))
  serve(app, contract.recordReceipt, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => recordReceipt(tx, params.id, body, when)))
  serve(app, contract.withdrawPaper, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => withdrawPaper(tx, params.id, body, when)))
  serve(app, contract.listTemplates, ({ db, actor }) => reading(db, actor, listTemplates))
  serve(app, contract.restoreTemplate, ({ db, params, ...when }) => recorded(db, when.actor, (tx) => restoreTemplate(tx, params.kind, when)))
}
