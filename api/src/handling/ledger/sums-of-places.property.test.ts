import { rowsOf } from '@silverguard/db/client'
import { refundLedgers, refundLines, refundPayments } from '@silverguard/db/schema/handling'
import { sumsOf } from '@silverguard/shared/handling/ledger/sums'
import { paymentKinds } from '@silverguard/shared/handling/ledger/vocabulary'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newIdentifier } from '../../identifier.ts'
import { recorded } from '../../recorded.ts'
import { actingAs } from '../../testing/actors.ts'
import { yunting } from '../../testing/cast.ts'
import { makeCast } from '../../testing/make-institution.ts'
import { testApi, testNow, testToday } from '../../testing/test-api.ts'
import { refundSumsOf } from './sums-of-places.ts'

const api = testApi()

const aPayment = fc.record({ kind: fc.constantFrom(...paymentKinds), fen: fc.integer({ min: 1, max: 10 ** 12 }), approved: fc.boolean(), voided: fc.boolean() })
const aLine = fc.record({ owedFen: fc.integer({ min: 0, max: 10 ** 13 }), voided: fc.boolean(), payments: fc.array(aPayment, { maxLength: 4 }) })
const aLedger = fc.record({ version: fc.integer({ min: 1, max: 99 }), lines: fc.array(aLine, { maxLength: 6 }) })

it('the database adds a ledger up to what its parts add up to by hand, whatever was struck, waits or was approved', async () => {
  const place = await makeCast(api.database, 'backRoom')
  const ofPlace = { institutionId: place, divisionCode: yunting }
  const [at, by] = [testNow.toISOString(), '某人']
  const struck = (voided: boolean) => ({ voidedAt: voided ? at : null, voidedBy: voided ? by : null, voidedReason: voided ? '错' : null })
  class Undone extends Error {}

  await fc.assert(
    fc.asyncProperty(aLedger, async ({ version, lines }) => {
      // A line holds no more than is owed, and one that was struck nothing that stands: the database would refuse anything else.
      const kept = lines.map((line) => {
        let left = line.voided ? 0 : line.owedFen
        const payments = line.payments.map((payment) => {
          const voided = payment.voided || payment.fen > left
          if (!voided) left -= payment.fen
          return { ...payment, approved: payment.approved && payment.kind !== 'refunded', voided, id: newIdentifier() }
        })
        return { ...line, payments, id: newIdentifier() }
      })
      const written = recorded(api.database.db, actingAs(), async (tx) => {
        const ledgerId = newIdentifier()
        await tx.insert(refundLedgers).values({ id: ledgerId, ...ofPlace, basis: 'elder', version, openedAt: at, openedBy: by })
        for (const { id, owedFen, voided, payments } of kept) {
          await tx.insert(refundLines).values({ id, ...ofPlace, ledgerId, elder: id, owedFen, addedAt: at, addedBy: by, ...struck(voided) })
          for (const { approved, voided: gone, ...payment } of payments) {
            const approval = { approvedAt: approved ? at : null, approvedBy: approved ? by : null }
            const about = { ...ofPlace, lineId: id, on: testToday, evidence: [], recordedAt: at, recordedBy: by }
            await tx.insert(refundPayments).values({ ...payment, ...about, ...approval, ...struck(gone) })
          }
        }
        const sums = sumsOf(
          kept,
          kept.flatMap(({ id, payments }) => payments.map((payment) => ({ ...payment, line: id }))),
        )
        expect((await refundSumsOf(tx, [place])).get(place)).toMatchObject({ ...sums, version, lines: kept.filter(({ voided }) => !voided).length })
        const [owed] = rowsOf<{ fen: string | null }>(await tx.execute(sql`select still_owed(${place}::uuid)::text as fen`))
        expect(owed?.fen == null ? null : Number(owed.fen)).toBe(kept.some(({ voided }) => !voided) ? sums.stillOwedFen : null)
        throw new Undone()
      })
      await expect(written).rejects.toThrow(Undone)
    }),
    { numRuns: 15 },
  )
})
