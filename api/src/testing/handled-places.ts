import type { Database } from '@silverguard/db/client'
import { determinations, watches } from '@silverguard/db/schema/determinations'
import * as handling from '@silverguard/db/schema/handling'
import { institutions } from '@silverguard/db/schema/institutions'
import { movementOf } from '@silverguard/shared/determinations/deciding'
import type { FieldValues } from '@silverguard/shared/handling/contract'
import type { ActionCode } from '@silverguard/shared/handling/measures'
import type { PaperKind } from '@silverguard/shared/handling/papers/vocabulary'
import type { ActionEventKind, ActionState } from '@silverguard/shared/handling/vocabulary'
import type { Level } from '@silverguard/shared/risk/vocabulary'
import { eq } from 'drizzle-orm'
import { newIdentifier } from '../identifier.ts'

const [proposer, decider] = [newIdentifier(), newIdentifier()]
/** Noon of a day where the tests take place; an instant is left as it is. */
const noonOf = (day: string): string => new Date(day.includes('T') ? day : `${day}T12:00:00+08:00`).toISOString()

type Step = readonly [kind: ActionEventKind, day: string, to: ActionState, due?: readonly [before: string, after: string]]
type Action = { title?: string; unit?: string; handler?: string; dueOn?: string; fields?: FieldValues; steps?: readonly Step[] }
type Paid = { kind?: 'refunded' | 'inherited'; recordedOn?: string; voidedOn?: string; approvedOn?: string }

/** Rows of handling with days of one's own, as months of work would have left them. Each instant is noon of its day. */
export const handledPlaces = (held: { readonly database: Database }) => {
  const rowOf = async (id: string) => {
    const [row] = await held.database.db.select().from(institutions).where(eq(institutions.id, id))
    if (row === undefined) throw new Error(`no place ${id}`)
    return row
  }
  const ofPlace = async (id: string) => ({ institutionId: id, divisionCode: (await rowOf(id)).divisionCode })
  const planOf = async (id: string, day: string): Promise<string> => {
    const { db } = held.database
    const [found] = await db.select().from(handling.plans).where(eq(handling.plans.institutionId, id))
    if (found) return found.id
    const { confirmedLevel, determinationId } = await rowOf(id)
    if (confirmedLevel === null || determinationId === null) throw new Error('a plan follows a confirmed level')
    const [at, plan] = [noonOf(day), newIdentifier()]
    const drawn = { level: confirmedLevel, determinationId, calledFor: [], drawnUpAt: at, revisedAt: at, followed: at }
    await db.insert(handling.plans).values({ id: plan, ...(await ofPlace(id)), ...drawn })
    return plan
  }
  return {
    /** A level confirmed on a day, as the register keeps it. */
    async confirmOn(id: string, level: Level, day: string): Promise<string> {
      const { db } = held.database
      const [row, at, determination] = [await rowOf(id), noonOf(day), newIdentifier()]
      const movement = movementOf(level, row.confirmedLevel)
      const sheet = { verdict: row.verdict, ruleSet: row.ruleSetId } as unknown as typeof determinations.$inferInsert.proposedUpon
      await db.insert(determinations).values({
        ...{ id: determination, ...(await ofPlace(id)), state: 'confirmed', proposedLevel: level, proposalReason: '', proposalEvidence: [] },
        ...{ proposedBy: '经办', proposedAccount: proposer, proposedAt: at, proposedUpon: sheet, decidedUpon: sheet, level, upon: row.standing },
        ...{ previous: row.confirmedLevel, movement, reason: '研判的理由', decidedBy: '审核', decidedAccount: decider, decidedAt: at },
      })
      const listedSince = level === 'green' ? null : (row.listedSince ?? day)
      const confirmed = { confirmedLevel: level, confirmedUpon: row.standing, confirmedAt: at, determinationId: determination, listedSince }
      await db.update(institutions).set(confirmed).where(eq(institutions.id, id))
      return determination
    },
    async watchFrom(id: string, determinationId: string, from: Level, to: Level, startsOn: string, endsOn: string): Promise<void> {
      const released = { releasedBy: '审核', releasedAccount: decider, rechecksOn: [] }
      await held.database.db
        .insert(watches)
        .values({ id: newIdentifier(), ...(await ofPlace(id)), determinationId, fromLevel: from, toLevel: to, startsOn, endsOn, ...released })
    },
    /** An action planned on a day; it stands where its last step left it. */
    async actOn(id: string, code: Exclude<ActionCode, 'ME'>, plannedOn: string, wanted: Action = {}): Promise<string> {
      const { db } = held.database
      const { title, unit, handler, dueOn = '2026-12-31', fields = {}, steps = [] } = wanted
      const [place, planId, action] = [await ofPlace(id), await planOf(id, plannedOn), newIdentifier()]
      const all: readonly Step[] = [[code === 'own' ? 'add' : 'plan', plannedOn, 'todo'], ...steps]
      const [last, state] = [all.at(-1)?.[1] ?? plannedOn, all.at(-1)?.[2] ?? 'todo']
      const ended = state === 'closed' || state === 'dropped' ? { endedBy: '审核', endedAccount: decider, endedAt: noonOf(last), endedReason: '不再需要' } : {}
      await db.insert(handling.actions).values({
        ...{ id: action, ...place, planId, code, title: title ?? null, state, unitCode: unit ?? place.divisionCode.slice(0, 6), handlerName: handler ?? null },
        ...{ dueOn, dueProvisional: false, fields, ...ended, createdAt: noonOf(plannedOn), changedAt: noonOf(last) },
      })
      for (const [at, [kind, day, to, due]] of all.entries())
        await db.insert(handling.actionEvents).values({
          ...{ id: newIdentifier(), ...place, actionId: action, kind, at: noonOf(day), by: '经办', from: all[at - 1]?.[2] ?? null, to },
          ...{ dueBefore: due?.[0] ?? null, dueAfter: due?.[1] ?? null },
        })
      return action
    },
    /** A ledger elder by elder, one line for each amount of yuan; the ids of the lines. */
    async oweOn(id: string, day: string, ...owed: readonly number[]): Promise<string[]> {
      const { db } = held.database
      const [place, ledgerId, at] = [await ofPlace(id), newIdentifier(), noonOf(day)]
      await db.insert(handling.refundLedgers).values({ id: ledgerId, ...place, basis: 'elder', openedAt: at, openedBy: '经办' })
      const lines = owed.map((yuan, serial) => ({
        id: newIdentifier(),
        ...place,
        ledgerId,
        elder: `老人${serial}`,
        owedFen: Math.round(yuan * 100),
        addedAt: at,
        addedBy: '经办',
      }))
      await db.insert(handling.refundLines).values(lines)
      return lines.map((line) => line.id)
    },
    async payOn(id: string, lineId: string, on: string, yuan: number, { kind = 'refunded', recordedOn = on, voidedOn, approvedOn }: Paid = {}): Promise<void> {
      const voided = voidedOn ? { voidedAt: noonOf(voidedOn), voidedBy: '经办', voidedReason: '记错了' } : {}
      const approved = approvedOn ? { approvedAt: noonOf(approvedOn), approvedBy: '审核', approvedAccount: decider } : {}
      await held.database.db.insert(handling.refundPayments).values({
        ...{
          id: newIdentifier(),
          ...(await ofPlace(id)),
          lineId,
          kind,
          fen: Math.round(yuan * 100),
          on,
          evidence: [],
          recordedAt: noonOf(recordedOn),
          recordedBy: '经办',
        },
        ...{ ...voided, ...approved },
      })
    },
    async countOn(id: string, kind: 'to_resettle' | 'resettled' | 'assisted', on: string, people: number, recordedOn = on): Promise<void> {
      const entry = { kind, people, on, where: '', evidence: [], recordedAt: noonOf(recordedOn), recordedBy: '经办' }
      await held.database.db.insert(handling.peopleEntries).values({ id: newIdentifier(), ...(await ofPlace(id)), ...entry })
    },
    async issueOn(id: string, kind: PaperKind, day: string, documentNo: string): Promise<void> {
      const issued = { documentNo, signedBy: '某局长', issuedOn: day, scan: newIdentifier(), issuedAt: noonOf(day), issuedBy: '经办' }
      const drafted = { state: 'issued' as const, actionIds: [], values: {}, draftedAt: noonOf(day), draftedBy: '经办' }
      await held.database.db.insert(handling.papers).values({ id: newIdentifier(), ...(await ofPlace(id)), kind, ...drafted, ...issued })
    },
  }
}
