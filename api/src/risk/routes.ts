import { tidyInstitutions } from '@silverguard/db/tidy'
import * as contract from '@silverguard/shared/risk/contract'
import type { FastifyInstance } from 'fastify'
import { reading, recorded } from '../recorded.ts'
import { serve } from '../serve.ts'
import { createRuleDraft } from './create-rule-draft.ts'
import { discardRuleDraft } from './discard-rule-draft.ts'
import { editRuleDraft } from './edit-rule-draft.ts'
import { readPublications } from './publications.ts'
import { publishRuleDraft } from './publish-rule-draft.ts'
import { readDraftEffect, whatIfInTurn } from './read-draft-effect.ts'
import { revokePublication } from './revoke-publication.ts'
import { readRuleDrafts } from './rule-drafts.ts'
import { ruleSetSummaries } from './stored-rule-sets.ts'

export const riskRoutes = (app: FastifyInstance): void => {
  const { clock } = app.ground
  serve(app, contract.readRuleSets, ({ db, actor }) =>
    reading(db, actor, async (tx) => ({ ruleSets: await ruleSetSummaries(tx), publications: await readPublications(tx) })),
  )
  serve(app, contract.readRuleDrafts, ({ db, actor }) => reading(db, actor, async (tx) => ({ drafts: await readRuleDrafts(tx) })))
  serve(app, contract.createRuleDraft, ({ db, body, ...when }) => recorded(db, when.actor, (tx) => createRuleDraft(tx, body, when)))
  serve(app, contract.editRuleDraft, ({ db, params, body, ...when }) => recorded(db, when.actor, (tx) => editRuleDraft(tx, params.id, body, when)))
  serve(app, contract.discardRuleDraft, ({ db, params, body, ...when }) =>
    recorded(db, when.actor, (tx) => discardRuleDraft(tx, params.id, body.version, when)),
  )
  serve(app, contract.readDraftEffect, ({ db, actor, params, query, today }) =>
    whatIfInTurn(() => reading(db, actor, (tx) => readDraftEffect(tx, params.id, query, today))),
  )
  serve(app, contract.publishRuleDraft, async ({ db, actor, params, body }) => {
    const done = await recorded(db, actor, (tx) => publishRuleDraft(tx, params.id, body, { actor, clock }))
    if (done.rescored > 0) await tidyInstitutions(db)
    return done
  })
  serve(app, contract.revokePublication, ({ db, actor, params, body }) =>
    recorded(db, actor, (tx) => revokePublication(tx, params.id, body.reason, { actor, clock })),
  )
}
