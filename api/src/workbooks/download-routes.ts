import { exportControlList as controlListContract } from '@silverguard/shared/determinations/contract'
import { exportInstitutions as institutionsContract } from '@silverguard/shared/institutions/contract'
import type { FastifyInstance } from 'fastify'
import { reading } from '../recorded.ts'
import { serveDownload } from '../serve.ts'
import { exportControlList } from './export-control-list.ts'
import { exportInstitutions } from './export-institutions.ts'

/** Lists as workbooks. They stand here because only this feature may look down on all that they show. */
export const downloadRoutes = (app: FastifyInstance): void => {
  serveDownload(app, controlListContract, ({ db, actor, query, today }) => reading(db, actor, (tx) => exportControlList(tx, query, today)))
  serveDownload(app, institutionsContract, ({ db, actor, query, today }) => reading(db, actor, (tx) => exportInstitutions(tx, query, today)))
}
