import { tidyInstitutions } from '@silverguard/db/tidy'
import * as contract from '@silverguard/shared/risk/contract'
import type { FastifyInstance } from 'fastify'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { reading, recorded } from '../recorded.ts'
import { serve } from '../serve.ts'
import { activateProfile } from './activate-profile.ts'
import { ruleSetSummaries } from './stored-rule-sets.ts'

export const riskRoutes = (app: FastifyInstance): void => {
  serve(app, contract.readRuleSets, ({ db, actor }) => reading(db, actor, async (tx) => ({ ruleSets: await ruleSetSummaries(tx) })))
  serve(app, contract.activateProfile, async ({ db, body, ...when }) => {
    const done = await recorded(db, when.actor, async (tx) => activateProfile(tx, body.profile, { ...when, districtCode: (await readHomeDistrict(tx)).code }))
    await tidyInstitutions(db)
    return done
  })
}
