import * as contract from '@silverguard/shared/installation/contract'
import type { FastifyInstance } from 'fastify'
import { reading, recorded } from '../recorded.ts'
import { serve } from '../serve.ts'
import { addDivision } from './add-division.ts'
import { beginCampaign } from './begin-campaign.ts'
import { editCampaign } from './edit-campaign.ts'
import { editUnitNames } from './edit-unit-names.ts'
import { editWatchPeriod } from './edit-watch-period.ts'
import { listCampaigns } from './list-campaigns.ts'
import { listDivisions } from './list-divisions.ts'
import { readCalendar } from './read-calendar.ts'
import { readInstallation } from './read-installation.ts'

export const installationRoutes = (app: FastifyInstance): void => {
  serve(app, contract.readInstallation, ({ db, ...where }) => reading(db, where.actor, (tx) => readInstallation(tx, where)))
  serve(app, contract.readCalendar, ({ db, actor }) => reading(db, actor, async (tx) => ({ years: await readCalendar(tx) })))
  serve(app, contract.editUnitNames, ({ db, actor, body }) => recorded(db, actor, (tx) => editUnitNames(tx, body)))
  serve(app, contract.editCampaign, ({ db, actor, body }) => recorded(db, actor, (tx) => editCampaign(tx, body)))
  serve(app, contract.listCampaigns, ({ db, actor }) => reading(db, actor, async (tx) => ({ campaigns: await listCampaigns(tx) })))
  serve(app, contract.beginCampaign, ({ db, actor, body }) => recorded(db, actor, (tx) => beginCampaign(tx, body)))
  serve(app, contract.editWatchPeriod, ({ db, actor, body }) => recorded(db, actor, (tx) => editWatchPeriod(tx, body)))
  serve(app, contract.listDivisions, ({ db, actor, query }) => reading(db, actor, async (tx) => ({ divisions: await listDivisions(tx, actor, query.under) })))
  serve(app, contract.addDivision, ({ db, actor, body }) => recorded(db, actor, (tx) => addDivision(tx, body)))
}
