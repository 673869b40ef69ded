import * as contract from '@silverguard/shared/handling/papers/contract'
import type { FastifyInstance } from 'fastify'
import { findPaper } from '../handling/papers/queries.ts'
import { limitNumberSearches } from '../institutions/limit-number-searches.ts'
import { reading } from '../recorded.ts'
import { serveDownload, serveUpload } from '../serve.ts'
import { exportPaper } from './export-paper.ts'
import { exportPapers } from './export-papers.ts'
import { papersFilterWords } from './filter-words.ts'
import { readTemplate, replaceTemplate } from './paper-templates.ts'
import { recordedExport } from './recorded-export.ts'
import { institutionOfSheet } from './sheet-document.ts'

/** Papers as documents, their register as a workbook, and the templates as files. */
export const paperDownloadRoutes = (app: FastifyInstance): void => {
  const limited = limitNumberSearches(app)
  serveDownload(app, contract.exportPaper, async ({ params: { id }, today, ...asker }) => {
    const { db, actor } = asker
    const about = await reading(db, actor, async (tx) => institutionOfSheet(tx, (await findPaper(tx, id)).institutionId))
    return recordedExport(asker, { what: 'paper', filters: null, masked: null, about }, (foot) => reading(db, actor, (tx) => exportPaper(tx, id, today, foot)))
  })
  serveDownload(app, contract.exportPapers, async ({ query, today, ...asker }) => {
    await limited(asker.request, query.text)
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => papersFilterWords(tx, query))
    return recordedExport(asker, { what: 'papers', filters, masked: true }, (foot) =>
      reading(db, actor, (tx) => exportPapers(tx, query, { actor, today }, foot)),
    )
  })
  serveDownload(app, contract.readTemplate, ({ db, actor, params }) => reading(db, actor, (tx) => readTemplate(tx, params.kind)))
  serveUpload(app, contract.replaceTemplate, ({ db, actor, clock, query, body }) => replaceTemplate(db, query, body, { actor, clock }))
}
