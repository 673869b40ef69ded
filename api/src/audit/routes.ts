import type { Db } from '@silverguard/db/client'
import * as contract from '@silverguard/shared/audit/contract'
import { covers } from '@silverguard/shared/divisions/contract'
import { text } from '@silverguard/shared/text'
import type { FastifyInstance } from 'fastify'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { Forbidden } from '../problems.ts'
import { reading } from '../recorded.ts'
import { serve } from '../serve.ts'
import { findHead } from './read-head.ts'
import { readTrail } from './read-trail.ts'
import { sealer, sealTrail } from './seal-trail.ts'
import { verifyStretch } from './verify-chain.ts'

type Asker = { db: Db; actor: Parameters<typeof reading>[1] }

/** A chain is whole or it is not: nobody can tell who sees only a part of its entries. */
const demandArea = async ({ db, actor }: Asker): Promise<string> => {
  const { code } = await reading(db, actor, readHomeDistrict)
  if (!covers(actor.scope, code)) throw new Forbidden(text('核验整条链需要管辖全区的账户', 'To check the whole chain takes an account over the whole area'))
  return code
}

export const auditRoutes = (app: FastifyInstance): void => {
  serve(app, contract.readTrail, ({ db, actor, query }) => reading(db, actor, (tx) => readTrail(tx, query)))
  serve(app, contract.verifyTrail, async ({ query, ...asker }) => {
    const area = await demandArea(asker)
    if (query.after === 0) await sealTrail(asker.db, area)
    return reading(asker.db, sealer(area), (tx) => verifyStretch(tx, area, query))
  })
  serve(app, contract.findHead, async ({ query, ...asker }) => {
    await demandArea(asker)
    return reading(asker.db, asker.actor, async (tx) => ({ head: await findHead(tx, query.code) }))
  })
}
