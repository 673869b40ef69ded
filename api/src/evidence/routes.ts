import * as contract from '@silverguard/shared/evidence/contract'
import type { FastifyInstance } from 'fastify'
import { reading } from '../recorded.ts'
import { serve, serveDownload, serveUpload } from '../serve.ts'
import { addEvidence } from './add-evidence.ts'
import { evidenceAbout } from './queries.ts'
import { readEvidence, readEvidenceOriginal } from './read-evidence.ts'

export const evidenceRoutes = (app: FastifyInstance): void => {
  const { evidence: store, room } = app.ground
  serveUpload(app, contract.addEvidence, ({ db, actor, now, query, body }) =>
    addEvidence({ db, actor, now, store }, query, Buffer.from(body.buffer, body.byteOffset, body.byteLength)),
  )
  serve(app, contract.listEvidence, async ({ db, actor, params }) => ({ files: await reading(db, actor, (tx) => evidenceAbout(tx, params.id)) }))
  serveDownload(app, contract.readEvidence, ({ db, actor, params, reply }) =>
    readEvidence({ db, actor, store }, params.id, (bytes) => room.hold(bytes, reply.raw)),
  )
  serveDownload(app, contract.readEvidenceOriginal, ({ db, actor, params, query, reply }) =>
    readEvidenceOriginal({ db, actor, store }, params.id, query.reason, (bytes) => room.hold(bytes, reply.raw)),
  )
}
