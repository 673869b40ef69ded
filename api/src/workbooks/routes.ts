import * as contract from '@silverguard/shared/workbooks/contract'
import type { FastifyInstance } from 'fastify'
import { reading } from '../recorded.ts'
import { serve, serveDownload, serveUpload } from '../serve.ts'
import { changeDivisions } from './change-divisions.ts'
import { importTemplate } from './import-template.ts'
import { lookAgain } from './importing/look-again.ts'
import { importRowsPage, latestImports } from './importing/queries.ts'
import { returnedFile } from './importing/returned-file.ts'
import { readImport, runImport } from './importing/run-import.ts'
import { tryImport } from './importing/try-import.ts'
import { previewUndo, undoImport } from './importing/undoing/undo-import.ts'
import { uploadRegister } from './importing/upload-register.ts'
import { recordedExport } from './recorded-export.ts'

export const workbookRoutes = (app: FastifyInstance): void => {
  /** The reply goes out while the job runs on; how it ends is kept with the import, and what nobody foresaw is logged. */
  const leaveRunning = (finished: Promise<void>) => void finished.catch((error: unknown) => app.log.error({ err: error }, 'import failed'))

  serveUpload(app, contract.uploadRegister, ({ db, actor, now, query, body }) => uploadRegister(db, actor, now, body, query.fileName))
  serve(app, contract.lookAgain, ({ db, actor, now, params, body }) => lookAgain(db, actor, now, params.id, body))
  serve(app, contract.tryImport, async ({ db, params, body, ...when }) => {
    const { shown, finished } = await tryImport(db, when.actor, when, params.id, body)
    leaveRunning(finished)
    return shown
  })
  serve(app, contract.runImport, async ({ db, params, body, ...when }) => {
    const { shown, finished } = await runImport(db, when.actor, when, params.id, body.version)
    leaveRunning(finished)
    return shown
  })
  serve(app, contract.readImport, ({ db, actor, now, params }) => readImport(db, actor, now, params.id))
  serve(app, contract.readImportRows, ({ db, actor, params, query }) => reading(db, actor, (tx) => importRowsPage(tx, params.id, query)))
  serve(app, contract.listImports, ({ db, actor, now }) => reading(db, actor, (tx) => latestImports(tx, now)))
  serve(app, contract.previewUndo, ({ db, params, ...when }) => previewUndo(db, when, params.id))
  serve(app, contract.undoImport, ({ db, params, body, ...when }) => undoImport(db, when, params.id, body))
  serveDownload(app, contract.returnedWorkbook, ({ params, ...asker }) =>
    recordedExport(asker, { what: 'returned_file', filters: null, masked: null }, (foot) => returnedFile(asker.db, asker.actor, params.id, foot)),
  )
  serveDownload(app, contract.importTemplate, ({ db, actor }) => reading(db, actor, (tx) => importTemplate(tx, actor)))
  serveUpload(app, contract.changeDivisions, ({ db, query, body, ...when }) =>
    changeDivisions(db, when, { bytes: body, fileName: query.fileName }, query.apply === 'yes' ? 'apply' : 'preview'),
  )
}
