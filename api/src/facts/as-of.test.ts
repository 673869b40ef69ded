import { factStatements } from '@silverguard/db/schema/facts'
import { dayOf } from '@silverguard/shared/days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { reading } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi } from '../testing/test-api.ts'
import { factsOf, holdingAsOf, type Statement } from './as-of.ts'
import { factsOfManyAsOf, statementsAsOf } from './queries.ts'

const said = (value: number, trueSince: string, recordedAt: string, more: Partial<Statement> = {}): Statement => ({
  id: newIdentifier(),
  fact: 'bedCount',
  value,
  trueSince,
  recordedAt: new Date(recordedAt).toISOString(),
  withdrawnAt: null,
  ...more,
})
const beds = (statements: Statement[], day: string) => factsOf(holdingAsOf(statements, day)).bedCount

describe('what holds as of a day', () => {
  it('is the latest true-since, however late an older one is recorded', () => {
    const visit = said(80, '2026-11-10', '2026-11-10T09:00:00+08:00')
    const oldFile = said(60, '2026-06-01', '2026-11-20T09:00:00+08:00')
    expect(beds([visit, oldFile], '2026-11-21')).toBe(80)
  })

  it('is the latest recorded among those true since the same day, and the later id among those recorded together', () => {
    const first = said(80, '2026-11-10', '2026-11-10T09:00:00+08:00')
    const corrected = said(90, '2026-11-10', '2026-11-10T10:00:00+08:00')
    const together = said(95, '2026-11-10', '2026-11-10T10:00:00+08:00')
    expect(beds([corrected, first], '2026-11-21')).toBe(90)
    expect(beds([together, corrected, first], '2026-11-21')).toBe(95)
  })

  it('counts a day in Shanghai: what is recorded at 23:59 there is of that day, at 00:00 of the next', () => {
    const late = said(80, '2026-11-01', '2026-11-10T15:59:59.999Z')
    const midnight = said(90, '2026-11-01', '2026-11-10T16:00:00.000Z')
    expect(beds([late, midnight], '2026-11-10')).toBe(80)
    expect(beds([late, midnight], '2026-11-11')).toBe(90)
    expect(beds([late, midnight], '2026-11-09')).toBeUndefined()
  })

  it('is not yet true before its day, and no more from the day on which it is withdrawn', () => {
    const before = said(70, '2026-10-01', '2026-10-01T09:00:00+08:00')
    const wrong = said(80, '2026-11-05', '2026-11-05T09:00:00+08:00', { withdrawnAt: new Date('2026-11-12T08:00:00+08:00').toISOString() })
    expect(beds([before, wrong], '2026-11-04')).toBe(70)
    expect(beds([before, wrong], '2026-11-11')).toBe(80)
    expect(beds([before, wrong], '2026-11-12')).toBe(70)
  })
})

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-10-${String(number).padStart(2, '0')}`)
const instant = fc.integer({ min: 0, max: 28 * 24 }).map((hours) => new Date(Date.parse('2026-09-30T16:00:00Z') + hours * 3_600_000).toISOString())
const statement = fc.record({
  fact: fc.constantFrom('bedCount', 'largePrepayers', 'branchesOpened3y' as const),
  value: fc.integer({ min: 0, max: 9 }),
  trueSince: day,
  recordedAt: instant,
  withdrawnAt: fc.option(instant, { freq: 3 }),
})

/** The rule said the slow way: day by day in words, sorting everything. */
const replayed = (statements: Statement[], asOf: string) => {
  const counting = statements.filter(
    (each) => dayOf(new Date(each.recordedAt)) <= asOf && each.trueSince <= asOf && !(each.withdrawnAt && dayOf(new Date(each.withdrawnAt)) <= asOf),
  )
  const key = (each: Statement) => `${each.trueSince} ${each.recordedAt} ${each.id}`
  const ordered = [...counting].sort((one, other) => (key(one) < key(other) ? -1 : 1))
  return Object.fromEntries(ordered.map((each) => [each.fact, each.value]))
}

describe('replaying the past', () => {
  const api = testApi()

  it('gives the same facts in the program and in SQL, for one institution and for many, on any day', async () => {
    const actor = actingAs()
    const check = async (said: Omit<Statement, 'id'>[], asOf: string) => {
      const institutionId = await makeInstitution(api.database, {})
      const statements = said.map((each) => ({ ...each, id: newIdentifier() })) as Statement[]
      const rows = statements.map((each) => ({ ...each, institutionId, divisionCode: '990101001', source: 'entered' as const, recordedBy: '测试员' }))
      if (rows.length > 0) await api.database.db.insert(factStatements).values(rows)
      const expected = replayed(statements, asOf)
      const [one, many] = await reading(api.database.db, actor, async (tx) => [
        factsOf(await statementsAsOf(tx, institutionId, asOf)),
        (await factsOfManyAsOf(tx, [institutionId], asOf)).get(institutionId) ?? {},
      ])
      expect(one).toEqual(expected)
      expect(many).toEqual(expected)
    }
    await fc.assert(fc.asyncProperty(fc.array(statement as fc.Arbitrary<Omit<Statement, 'id'>>, { maxLength: 12 }), day, check), { numRuns: 40 })
  }, 120_000)
})
