import { addCalendarYear } from '@silverguard/shared/installation/contract'
import type { FastifyInstance } from 'fastify'
import { serveUpload } from '../serve.ts'
import { handInCalendarYear } from './hand-in-calendar-year.ts'

export const calendarRoutes = (app: FastifyInstance): void =>
  serveUpload(app, addCalendarYear, ({ db, actor, clock, query, body }) =>
    handInCalendarYear(db, { actor, clock }, { bytes: body, fileName: query.fileName, year: query.year }, query.trial === 'true' ? 'trial' : 'keep'),
  )
