import { exportActions as actionsContract } from '@silverguard/shared/handling/contract'
import type { FastifyInstance } from 'fastify'
import { limitNumberSearches } from '../institutions/limit-number-searches.ts'
import { reading } from '../recorded.ts'
import { serveDownload } from '../serve.ts'
import { exportActions } from './export-actions.ts'
import { actionsFilterWords } from './filter-words.ts'
import { recordedExport } from './recorded-export.ts'

/** Measures as a workbook. */
export const actionDownloadRoutes = (app: FastifyInstance): void => {
  const limited = limitNumberSearches(app)
  serveDownload(app, actionsContract, async ({ query, today, ...asker }) => {
    await limited(asker.request, query.text)
    const { db, actor, now } = asker
    const filters = await reading(db, actor, (tx) => actionsFilterWords(tx, query))
    return recordedExport(asker, { what: 'actions', filters, masked: true }, (foot) =>
      reading(db, actor, (tx) => exportActions(tx, query, { actor, today, now }, foot)),
    )
  })
}
