import { recordPrint as printContract, exportTrail as trailContract } from '@silverguard/shared/audit/contract'
import { exportControlList as controlListContract, exportWatches as watchesContract } from '@silverguard/shared/determinations/contract'
import { exportInstitutionsInFull as inFullContract, exportInstitutions as institutionsContract } from '@silverguard/shared/institutions/contract'
import { exportDraftEffect as ruleEffectContract } from '@silverguard/shared/risk/contract'
import * as screenings from '@silverguard/shared/screenings/contract'
import type { FastifyInstance } from 'fastify'
import { limitNumberSearches } from '../institutions/limit-number-searches.ts'
import { reading } from '../recorded.ts'
import { whatIfInTurn } from '../risk/read-draft-effect.ts'
import { serve, serveDownload } from '../serve.ts'
import { exportAnnex } from './export-annex.ts'
import { exportControlList } from './export-control-list.ts'
import { exportInstitutions } from './export-institutions.ts'
import { exportProgress } from './export-progress.ts'
import { exportRuleEffect } from './export-rule-effect.ts'
import { exportScreeningWork } from './export-screening-work.ts'
import { exportTrail } from './export-trail.ts'
import { exportWatches } from './export-watches.ts'
import {
  annexFilterWords,
  controlListFilterWords,
  effectFilterWords,
  registerFilterWords,
  trailFilterWords,
  watchFilterWords,
  workFilterWords,
} from './filter-words.ts'
import { judgementDownloadRoutes } from './judgement-download-routes.ts'
import { recordPrint } from './record-print.ts'
import { recordedExport } from './recorded-export.ts'
import { sheetDocumentRoutes } from './sheet-document-routes.ts'

/** Lists as workbooks. They stand here because only this feature may look down on all that they show. */
export const downloadRoutes = (app: FastifyInstance): void => {
  const limited = limitNumberSearches(app)
  serveDownload(app, controlListContract, async ({ query, today, ...asker }) => {
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => controlListFilterWords(tx, query))
    return recordedExport(asker, { what: query.basis === 'confirmed' ? 'control_list' : 'computed_list', filters, masked: true }, (foot) =>
      reading(db, actor, (tx) => exportControlList(tx, query, today, { foot })),
    )
  })
  serveDownload(app, watchesContract, async ({ query, today, ...asker }) => {
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => watchFilterWords(tx, query))
    return recordedExport(asker, { what: 'watch_list', filters, masked: true }, (foot) =>
      reading(db, actor, (tx) => exportWatches(tx, query, { actor, today }, foot)),
    )
  })
  serveDownload(app, institutionsContract, async ({ query, today, ...asker }) => {
    await limited(asker.request, query.text)
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => registerFilterWords(tx, query))
    return recordedExport(asker, { what: 'register', filters, masked: true }, (foot) =>
      reading(db, actor, (tx) => exportInstitutions(tx, query, today, 'masked', foot)),
    )
  })
  serveDownload(app, inFullContract, async ({ query: { reason, ...query }, today, ...asker }) => {
    await limited(asker.request, query.text)
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => registerFilterWords(tx, query))
    return recordedExport(asker, { what: 'register', filters, masked: false, reason }, (foot) =>
      reading(db, actor, (tx) => exportInstitutions(tx, query, today, 'in_full', foot)),
    )
  })
  serveDownload(app, trailContract, async ({ query, today, ...asker }) => {
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => trailFilterWords(tx, query))
    return recordedExport(asker, { what: 'trail', filters, masked: true }, (foot) => reading(db, actor, (tx) => exportTrail(tx, query, today, foot)))
  })
  const annexesAsWorkbooks = [
    [screenings.exportRegisteredAnnex, 'annex_2', 'registered'],
    [screenings.exportUnregisteredAnnex, 'annex_3', 'unregistered'],
  ] as const
  for (const [contract, what, kind] of annexesAsWorkbooks) {
    serveDownload(app, contract, async ({ query, today, ...asker }) => {
      const { db, actor } = asker
      const filters = await reading(db, actor, (tx) => annexFilterWords(tx, query))
      return recordedExport(asker, { what, filters, masked: true }, (foot) => reading(db, actor, (tx) => exportAnnex(tx, kind, query, today, foot)))
    })
  }
  serveDownload(app, screenings.exportScreeningProgress, async ({ query, today, ...asker }) => {
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => annexFilterWords(tx, query))
    return recordedExport(asker, { what: 'annex_4', filters, masked: null }, (foot) =>
      reading(db, actor, (tx) => exportProgress(tx, actor, query, today, foot)),
    )
  })
  serveDownload(app, screenings.exportScreeningWork, async ({ query, today, ...asker }) => {
    await limited(asker.request, query.text)
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => workFilterWords(tx, query))
    return recordedExport(asker, { what: 'screening_work', filters, masked: true }, (foot) =>
      reading(db, actor, (tx) => exportScreeningWork(tx, actor, query, today, foot)),
    )
  })
  serveDownload(app, ruleEffectContract, async ({ params, query, today, ...asker }) => {
    const { db, actor } = asker
    const filters = await reading(db, actor, (tx) => effectFilterWords(tx, query))
    return recordedExport(asker, { what: 'rule_effect', filters, masked: true }, (foot) =>
      whatIfInTurn(() => reading(db, actor, (tx) => exportRuleEffect(tx, params.id, query, today, foot))),
    )
  })
  sheetDocumentRoutes(app)
  judgementDownloadRoutes(app)
  serve(app, printContract, ({ body, ...asker }) => recordPrint(asker, body))
}
