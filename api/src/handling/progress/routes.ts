import { readControlList as controlListContract } from '@silverguard/shared/determinations/contract'
import { readTimeline as timelineContract } from '@silverguard/shared/handling/contract'
import * as contract from '@silverguard/shared/handling/progress/contract'
import type { FastifyInstance } from 'fastify'
import { readControlList } from '../../determinations/read-control-list.ts'
import { reading } from '../../recorded.ts'
import { serve } from '../../serve.ts'
import { readTimeline } from '../read-timeline.ts'
import { readHandlingProgress } from './read-handling-progress.ts'
import { readResults } from './read-results.ts'
import { withMeasures } from './with-measures.ts'

/** How handling stands. The control list stands here because its last columns tell what is done about each place. */
export const progressRoutes = (app: FastifyInstance): void => {
  serve(app, contract.readHandlingProgress, ({ db, actor, query, today }) => reading(db, actor, (tx) => readHandlingProgress(tx, query, today)))
  serve(app, contract.readResults, ({ db, actor, query, today }) => reading(db, actor, (tx) => readResults(tx, actor, query, today)))
  serve(app, timelineContract, ({ db, actor, params, query, today }) => reading(db, actor, (tx) => readTimeline(tx, params.id, query.kind, today)))
  serve(app, controlListContract, ({ db, actor, query, today }) =>
    reading(db, actor, async (tx) => {
      const list = await readControlList(tx, query, today)
      return query.basis === 'computed' ? list : { ...list, rows: await withMeasures(tx, list.rows) }
    }),
  )
}
