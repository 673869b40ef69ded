import type { FastifyInstance } from 'fastify'
import { accountRoutes } from './accounts/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { determinationRoutes } from './determinations/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { installationRoutes } from './installation/routes.ts'
import { institutionRoutes } from './institutions/routes.ts'
import { riskRoutes } from './risk/routes.ts'
import { annexRoutes } from './screenings/annex-routes.ts'
import { screeningRoutes } from './screenings/routes.ts'
import { downloadRoutes } from './workbooks/download-routes.ts'
import { workbookRoutes } from './workbooks/routes.ts'

/** Every feature's routes, in the order of the features. */
export const routes: readonly ((app: FastifyInstance) => void)[] = [
  accountRoutes,
  auditRoutes,
  evidenceRoutes,
  riskRoutes,
  institutionRoutes,
  installationRoutes,
  screeningRoutes,
  annexRoutes,
  determinationRoutes,
  workbookRoutes,
  downloadRoutes,
]
