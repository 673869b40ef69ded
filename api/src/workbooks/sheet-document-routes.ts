import * as determinations from '@silverguard/shared/determinations/contract'
import type { FastifyInstance } from 'fastify'
import { findDetermination } from '../determinations/queries.ts'
import { reading } from '../recorded.ts'
import { serveDownload } from '../serve.ts'
import { recordedExport } from './recorded-export.ts'
import { exportDeterminedSheet, exportSheet, institutionOfSheet } from './sheet-document.ts'

/** The verdict sheet as a document, of now and of a determination. */
export const sheetDocumentRoutes = (app: FastifyInstance): void => {
  serveDownload(app, determinations.exportSheet, async ({ params: { id }, today, ...asker }) => {
    const { db, actor } = asker
    const about = await reading(db, actor, (tx) => institutionOfSheet(tx, id))
    return recordedExport(asker, { what: 'verdict_sheet', filters: null, masked: true, about }, (foot) =>
      reading(db, actor, (tx) => exportSheet(tx, id, today, foot)),
    )
  })
  serveDownload(app, determinations.exportDeterminedSheet, async ({ params: { id }, today, ...asker }) => {
    const { db, actor } = asker
    const about = await reading(db, actor, async (tx) => institutionOfSheet(tx, (await findDetermination(tx, id)).institutionId))
    return recordedExport(asker, { what: 'determined_sheet', filters: null, masked: true, about }, (foot) =>
      reading(db, actor, (tx) => exportDeterminedSheet(tx, id, actor, today, foot)),
    )
  })
}
