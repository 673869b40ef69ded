import type { FastifyInstance } from 'fastify'
import { accountRoutes } from './accounts/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { determinationRoutes } from './determinations/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { handlingConsequences } from './handling/consequences.ts'
import { ledgerRoutes } from './handling/ledger/routes.ts'
import { paperRoutes } from './handling/papers/routes.ts'
import { progressRoutes } from './handling/progress/routes.ts'
import { handlingRoutes } from './handling/routes.ts'
import { installationRoutes } from './installation/routes.ts'
import { institutionRoutes } from './institutions/routes.ts'
import { riskRoutes } from './risk/routes.ts'
import { annexRoutes } from './screenings/annex-routes.ts'
import { screeningRoutes } from './screenings/routes.ts'
import { actionDownloadRoutes } from './workbooks/actions-download-routes.ts'
import { calendarRoutes } from './workbooks/calendar-routes.ts'
import { downloadRoutes } from './workbooks/download-routes.ts'
import { ledgerDownloadRoutes } from './workbooks/ledger-download-routes.ts'
import { paperDownloadRoutes } from './workbooks/papers-download-routes.ts'
import { progressDownloadRoutes } from './workbooks/progress-download-routes.ts'
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
  determinationRoutes(handlingConsequences),
  handlingRoutes,
  ledgerRoutes,
  paperRoutes,
  progressRoutes,
  workbookRoutes,
  calendarRoutes,
  downloadRoutes,
  actionDownloadRoutes,
  ledgerDownloadRoutes,
  paperDownloadRoutes,
  progressDownloadRoutes,
]
