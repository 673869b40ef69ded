import { exportLedger as ledgerContract, readLedgerList as listContract, exportRefunds as refundsContract } from '@silverguard/shared/handling/ledger/contract'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import type { FastifyInstance } from 'fastify'
import { placesOf } from '../handling/hold-places.ts'
import { limitNumberSearches } from '../institutions/limit-number-searches.ts'
import { NotFound } from '../problems.ts'
import { reading } from '../recorded.ts'
import { serveDownload, serveUpload } from '../serve.ts'
import { exportLedger } from './export-ledger.ts'
import { exportRefunds } from './export-refunds.ts'
import { refundFilterWords } from './filter-words.ts'
import { readLedgerList } from './read-ledger-list.ts'
import { recordedExport } from './recorded-export.ts'

/** Refunds as workbooks, and the institutions' own lists of them. */
export const ledgerDownloadRoutes = (app: FastifyInstance): void => {
  const { evidence: store } = app.ground
  const limited = limitNumberSearches(app)
  serveDownload(app, refundsContract, async ({ query, today, ...asker }) => {
    await limited(asker.request, query.text)
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => refundFilterWords(tx, query))
    return recordedExport(asker, { what: 'refunds', filters, masked: true }, (foot) => reading(db, actor, (tx) => exportRefunds(tx, query, today, foot)))
  })
  serveDownload(app, ledgerContract, async ({ params, today, ...asker }) => {
    const { db, actor } = asker
    const [place] = await reading(db, actor, (tx) => placesOf(tx, [params.id]))
    if (place === undefined) throw new NotFound()
    const about = { institution: place.id, name: maskPersonalData(place.name), divisionCode: place.divisionCode }
    return recordedExport(asker, { what: 'refund_ledger', filters: null, masked: true, about }, (foot) =>
      reading(db, actor, (tx) => exportLedger(tx, params.id, { actor, today }, foot)),
    )
  })
  serveUpload(app, listContract, ({ db, actor, clock, query, body }) =>
    readLedgerList({ db, actor, clock, store }, query, Buffer.from(body.buffer, body.byteOffset, body.byteLength)),
  )
}
