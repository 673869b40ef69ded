import { exportHandlingProgress as progressContract, exportResults as resultsContract } from '@silverguard/shared/handling/progress/contract'
import type { FastifyInstance } from 'fastify'
import { reading } from '../recorded.ts'
import { serveDownload } from '../serve.ts'
import { exportHandlingProgress } from './export-handling-progress.ts'
import { exportResults } from './export-results.ts'
import { handlingProgressFilterWords, resultsFilterWords } from './filter-words.ts'
import { recordedExport } from './recorded-export.ts'

/** 附件6 and 战果 as workbooks. */
export const progressDownloadRoutes = (app: FastifyInstance): void => {
  serveDownload(app, progressContract, async ({ query, today, ...asker }) => {
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => handlingProgressFilterWords(tx, query))
    return recordedExport(asker, { what: 'annex_6', filters, masked: true }, (foot) =>
      reading(db, actor, (tx) => exportHandlingProgress(tx, query, today, foot)),
    )
  })
  serveDownload(app, resultsContract, async ({ query, today, ...asker }) => {
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => resultsFilterWords(tx, query))
    return recordedExport(asker, { what: 'results', filters, masked: null }, (foot) => reading(db, actor, (tx) => exportResults(tx, actor, query, today, foot)))
  })
}
