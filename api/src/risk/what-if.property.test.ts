import { institutions } from '@silverguard/db/schema/institutions'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import { type Effect, readDraftEffect } from '@silverguard/shared/risk/contract'
import type { PlainNumbers } from '@silverguard/shared/risk/oracle-rules'
import { type Profile, profiles, type Standing, standings } from '@silverguard/shared/risk/vocabulary'
import { asc, isNotNull, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fengzhu, luming, yanhu, yunting } from '../testing/cast.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { parametersOf, someEnded, someFacts, someNumbers } from '../testing/random-rules.ts'
import { draftRules, publishDraft } from '../testing/rule-drafts.ts'
import { testApi, testToday } from '../testing/test-api.ts'

type Place = typeof institutions.$inferSelect
const order: readonly Standing[] = ['red', 'orange', 'yellow', 'apart', 'pending', 'green']
const townships = [yunting, fengzhu, luming, yanhu]

const countsOf = (places: readonly Place[]) =>
  Object.fromEntries(standings.map((standing) => [standing, places.filter((place) => place.standing === standing).length]))
const rulesOf = ({ verdict }: Place) => verdict.matched.map(({ rule }) => rule)
const without = (rules: readonly string[], others: readonly string[]) => rules.filter((rule) => !others.includes(rule))

/** What happened, told from the register before and after, place by place. */
const happened = (before: readonly Place[], after: readonly Place[]) => {
  const pairs = before.map((was, at) => ({ was, is: after[at] as Place }))
  const moved = pairs.filter(({ was, is }) => was.standing !== is.standing)
  const count = (places: readonly Place[], keep: (place: Place) => boolean) => places.filter(keep).length
  const both = (keep: (place: Place) => boolean) => ({ before: count(before, keep), after: count(after, keep) })
  const inTownship = (places: readonly Place[], township: string) => places.filter(({ divisionCode }) => divisionCode === township)
  const effect: Effect = {
    evaluated: before.length,
    moved: moved.length,
    moves: order.flatMap((to) =>
      order
        .map((from) => ({ from, to, count: moved.filter(({ was, is }) => was.standing === from && is.standing === to).length }))
        .filter(({ count }) => count > 0),
    ),
    before: countsOf(before) as Effect['before'],
    after: countsOf(after) as Effect['after'],
    townships: townships
      .map((township) => ({
        township,
        townshipName: expect.stringMatching(/街道|镇/),
        moved: moved.filter(({ was }) => was.divisionCode === township).length,
        before: countsOf(inTownship(before, township)) as Effect['before'],
        after: countsOf(inTownship(after, township)) as Effect['after'],
      }))
      .filter((township) => township.moved > 0),
    workload: { underReview: both((place) => place.underReview), open: both((place) => place.status === 'open' || place.standing === 'pending') },
  }
  const rows = moved
    .sort((one, other) => order.indexOf(one.is.standing) - order.indexOf(other.is.standing))
    .map(({ was, is }) => ({
      ...{ institution: is.id, from: was.standing, to: is.standing, underReview: is.underReview, confirmed: is.confirmedLevel },
      ...{ gained: without(rulesOf(is), rulesOf(was)), lost: without(rulesOf(was), rulesOf(is)) },
    }))
  return { effect, rows }
}

describe('what if', () => {
  const api = testApi()
  const register = () => api.database.db.select().from(institutions).orderBy(asc(institutions.divisionCode), asc(institutions.nameKey), asc(institutions.id))

  const fill = async (lines: readonly Facts[]) => {
    for (const [at, facts] of lines.entries()) await makeInstitution(api.database, { name: `第${at}养老院`, township: townships[at % 4] as string, facts })
    // Somebody answers for some of the levels, and a part of these stands otherwise by now.
    const confirmed = { confirmedLevel: 'yellow' as const, confirmedUpon: sql`case when bed_count > 3 then 'yellow' else standing end` }
    await api.database.db.update(institutions).set(confirmed).where(isNotNull(institutions.bedCount))
  }

  it('equals what publishing then does, place by place, for any draft of either plan', async () => {
    const lines = fc.sample(someFacts, { numRuns: 60 })
    await fill(lines)
    const drafts = fc.constantFrom(...profiles).chain((profile) => fc.tuple(fc.constant(profile), someNumbers, someEnded(profile)))
    let everMoved = 0
    const equals = async ([profile, numbers, ended]: [Profile, PlainNumbers, string[]]) => {
      const draft = await draftRules(api.call, {
        basedOn: `${profile}@1`,
        parameters: parametersOf(profile, numbers),
        ended: ended.map((rule) => ({ rule, reason: '不再适用' })),
      })
      const { body: foretold } = await api.call(readDraftEffect, { params: { id: draft.id }, query: { size: 5000 } })
      const before = await register()
      const published = await publishDraft(api.call, draft, testToday, { despiteNewer: true })
      expect([200, 422]).toContain(published.status)
      const { effect, rows } = happened(before, await register())
      expect(foretold.effect).toEqual(effect)
      expect(foretold.rows).toMatchObject(rows)
      expect(foretold.total).toBe(rows.length)
      everMoved += rows.length
    }
    await fc.assert(fc.asyncProperty(drafts, equals), { numRuns: 6, endOnFailure: true })
    expect(everMoved).toBeGreaterThan(0)
  }, 120_000)
})
