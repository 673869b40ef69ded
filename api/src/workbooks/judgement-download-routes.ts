import { exportDecisions as decisionsContract, exportQueue as queueContract } from '@silverguard/shared/determinations/contract'
import type { FastifyInstance } from 'fastify'
import { limitNumberSearches } from '../institutions/limit-number-searches.ts'
import { reading } from '../recorded.ts'
import { serveDownload } from '../serve.ts'
import { exportDecisions } from './export-decisions.ts'
import { exportQueue } from './export-queue.ts'
import { decisionsFilterWords, queueFilterWords } from './filter-words.ts'
import { recordedExport } from './recorded-export.ts'

/** What waits to be judged and what was, as workbooks. */
export const judgementDownloadRoutes = (app: FastifyInstance): void => {
  const limited = limitNumberSearches(app)
  serveDownload(app, queueContract, async ({ query, today, ...asker }) => {
    await limited(asker.request, query.text)
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => queueFilterWords(tx, query))
    return recordedExport(asker, { what: 'judgement_queue', filters, masked: true }, (foot) =>
      reading(db, actor, (tx) => exportQueue(tx, actor, query, today, foot)),
    )
  })
  serveDownload(app, decisionsContract, async ({ query, today, ...asker }) => {
    await limited(asker.request, query.text)
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => decisionsFilterWords(tx, query))
    return recordedExport(asker, { what: 'decisions', filters, masked: true }, (foot) =>
      reading(db, actor, (tx) => exportDecisions(tx, actor, query, today, foot)),
    )
  })
}
