import { randomUUID } from 'node:crypto'
import type { Database } from '@silverguard/db/client'
import { actionEvents, actions, plans, refundLedgers, refundLines, refundPayments } from '@silverguard/db/schema/handling'
import { institutions } from '@silverguard/db/schema/institutions'
import { sql } from 'drizzle-orm'
import { handledPlaces } from '../src/testing/handled-places.ts'

const rowsAStatement = 1000
const [confirmedOn, at] = ['2026-11-02', '2026-11-02T02:00:00Z']
const states = ['todo', 'todo', 'todo', 'doing', 'done'] as const

/** Gives every place of the register a confirmed level, a plan and so many actions, of the bureau and of its township by turns, due before and after today. */
export const layActions = async (database: Database, each: number): Promise<void> => {
  const { db } = database
  const { confirmOn } = handledPlaces({ database })
  const places = await db.select({ id: institutions.id, divisionCode: institutions.divisionCode }).from(institutions)
  for (const [serial, { id, divisionCode }] of places.entries()) {
    const determinationId = await confirmOn(id, 'orange', confirmedOn)
    const [planId, place] = [randomUUID(), { institutionId: id, divisionCode }]
    const plan = { level: 'orange' as const, determinationId, calledFor: [], drawnUpAt: at, revisedAt: at, followed: at }
    await db.insert(plans).values({ id: planId, ...place, ...plan })
    const rows = Array.from({ length: each }, (_, own) => ({
      ...{ id: randomUUID(), ...place, planId, code: 'own' as const, title: `走访第${own + 1}户`, state: states[own % states.length] ?? 'todo' },
      ...{ unitCode: own % 2 === 0 ? divisionCode.slice(0, 6) : divisionCode.slice(0, 9), dueFrom: confirmedOn, dueDays: 10 },
      ...{ dueOn: `2026-1${(serial + own) % 3}-${10 + (own % 18)}`, dueProvisional: false, createdAt: at, changedAt: at },
    }))
    for (let start = 0; start < rows.length; start += rowsAStatement) {
      const some = rows.slice(start, start + rowsAStatement)
      await db.insert(actions).values(some)
      await db
        .insert(actionEvents)
        .values(some.map((row) => ({ id: randomUUID(), ...place, actionId: row.id, kind: 'plan' as const, at, by: '经办', to: row.state })))
    }
  }
  await db.execute(sql`analyze`)
}

/** Gives every place of the register a refund ledger of so many elders, half of what each is owed paid back. */
export const layLedgers = async (database: Database, elders: number): Promise<void> => {
  const { db } = database
  const places = await db.select({ institutionId: institutions.id, divisionCode: institutions.divisionCode }).from(institutions)
  for (const place of places) {
    const [ledgerId, by] = [randomUUID(), '经办']
    await db.insert(refundLedgers).values({ id: ledgerId, ...place, basis: 'elder', openedAt: at, openedBy: by })
    const lines = Array.from({ length: elders }, (_, own) => ({
      id: randomUUID(),
      ...place,
      ledgerId,
      elder: `第${own + 1}位`,
      owedFen: 600_000,
      addedAt: at,
      addedBy: by,
    }))
    await db.insert(refundLines).values(lines)
    const paid = lines.map(({ id }) => ({ id: randomUUID(), ...place, lineId: id, kind: 'refunded' as const, fen: 300_000, on: confirmedOn, evidence: [] }))
    await db.insert(refundPayments).values(paid.map((row) => ({ ...row, recordedAt: at, recordedBy: by })))
  }
  await db.execute(sql`analyze`)
}
