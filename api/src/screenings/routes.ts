import * as contract from '@silverguard/shared/screenings/contract'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'
import { recordScreening } from './record-screening.ts'

export const screeningRoutes = (app: FastifyInstance): void => {
  serve(app, contract.recordScreening, ({ db, body, ...when }) => recordScreening(db, body, when))
}
