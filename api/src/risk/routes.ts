import * as contract from '@silverguard/shared/risk/contract'
import type { FastifyInstance } from 'fastify'
import { reading } from '../recorded.ts'
import { serve } from '../serve.ts'
import { readPublications } from './publications.ts'
import { ruleSetSummaries } from './stored-rule-sets.ts'

export const riskRoutes = (app: FastifyInstance): void => {
  serve(app, contract.readRuleSets, ({ db, actor }) =>
    reading(db, actor, async (tx) => ({ ruleSets: await ruleSetSummaries(tx), publications: await readPublications(tx) })),
  )
}
