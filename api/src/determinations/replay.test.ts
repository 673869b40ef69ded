import { institutions } from '@silverguard/db/schema/institutions'
import { type Day, dayAfter, dayOf } from '@silverguard/shared/days'
import { readAsOf } from '@silverguard/shared/determinations/contract'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import { factKeys } from '@silverguard/shared/facts/catalogue'
import { createInstitution } from '@silverguard/shared/institutions/contract'
import { standingOf } from '@silverguard/shared/risk/standing'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { factsOfManyAsOf } from '../facts/queries.ts'
import { newIdentifier } from '../identifier.ts'
import { reading } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { cast } from '../testing/cast.ts'
import { judgedLevels, judgingStep } from '../testing/replay/judged-levels.ts'
import { publishedRules, publishingStep } from '../testing/replay/published-rules.ts'
import { saidFacts, sayingStep } from '../testing/replay/said-facts.ts'
import type { World } from '../testing/replay/world.ts'
import { testApi } from '../testing/test-api.ts'

let now = new Date('2026-10-30T06:00:00+08:00')
const api = testApi({ clock: () => now })
const today = () => dayOf(now)
const another = actingAs({ name: '另一人', accountId: '00000000-0000-7000-8000-0000000000b1' })

const step = fc.oneof(
  { weight: 4, arbitrary: sayingStep.map((saying) => ({ saying })) },
  { weight: 5, arbitrary: judgingStep.map((judging) => ({ judging })) },
  { weight: 1, arbitrary: publishingStep.map((publishing) => ({ publishing })) },
)
const history = fc.record({
  facts: fc.constantFrom<Facts>({}, cast.wellKept.facts, { ...cast.wellKept.facts, monthlyFee: 1000, largestPrepayment: 6000, falseAdvertising: true }),
  steps: fc.array(fc.record({ next: step, hours: fc.integer({ min: 0, max: 30 }) }), { minLength: 5, maxLength: 20, size: 'max' }),
})

/** What is known of a place and made of it on a day, from what happened alone. */
const replaying = (said: ReturnType<typeof saidFacts>, rules: ReturnType<typeof publishedRules>) => (day: Day) => {
  const facts = said.on(day)
  const { ruleSet, evaluator } = rules.on(day)
  const verdict = evaluator.verdict(facts)
  return { facts, ruleSet, verdict, standing: standingOf(verdict, facts, ruleSet.profile) }
}

it('gives for every day of any history of facts, rules and determinations what a slow replay of what happened gives', async () => {
  const world: World = { api, call: api.call, another: await api.with({ actor: another }), now: () => now, today }
  const rules = publishedRules(world)
  const check = async ({ facts, steps }: typeof history extends fc.Arbitrary<infer H> ? H : never) => {
    // Time only goes on: what earlier histories published holds still.
    now = new Date(now.getTime() + 86_400_000)
    await rules.tick()
    const trueSince = dayAfter(today(), -3)
    const particulars = { name: `${newIdentifier()}养老院`, township: '990101001' }
    const created = await api.call(createInstitution, { body: { particulars, facts, trueSince, differsFrom: [] } })
    expect([created.status, created.problem]).toMatchObject([200, {}])
    const [begun, { id }] = [today(), created.body]
    const said = saidFacts(world, id, { facts, trueSince })
    const at = replaying(said, rules)
    const present = () => ({ ...at(today()), ...at(today()).verdict })
    const judged = await judgedLevels(world, id, present)
    for (const { next, hours } of steps) {
      now = new Date(now.getTime() + hours * 3_600_000)
      await rules.tick()
      if ('saying' in next) await said.act(next.saying)
      else if ('judging' in next) await judged.act(next.judging)
      else await rules.act(next.publishing)
    }

    for (let day = dayAfter(begun, -1); day <= today(); day = dayAfter(day, 1)) {
      const { facts, ruleSet, verdict, standing } = at(day)
      const confirmed = judged.confirmed(day)
      const { body } = await api.call(readAsOf, { params: { id }, query: { day } })
      const { past } = body
      expect([day, Object.fromEntries(past.facts.map(({ fact, value }) => [fact, value]))]).toEqual([day, facts])
      expect([past.ruleSet.id, past.ruleSet.parameters, past.ruleSet.ended.map(({ rule }) => rule)]).toEqual([
        ruleSet.id,
        ruleSet.parameters,
        ruleSet.rules.flatMap(({ id: rule, ended }) => (ended ? [rule] : [])),
      ])
      expect([past.verdict, past.standing]).toEqual([verdict, standing])
      expect(past.confirmed && [past.confirmed.level, past.confirmed.on, past.confirmed.by]).toEqual(
        confirmed === undefined ? null : [confirmed.level, confirmed.on, confirmed.by],
      )
      expect(past.underReview).toBe(confirmed !== undefined && confirmed.upon !== standing)
      const [then, since] = [at(day), at(today())]
      expect(body.changed.standing).toEqual(then.standing === since.standing ? null : { before: then.standing, after: since.standing })
      expect(body.changed.facts.map(({ fact }) => fact)).toEqual(factKeys.filter((key) => then.facts[key] !== since.facts[key]))
      const many = await reading(api.database.db, actingAs(), (tx) => factsOfManyAsOf(tx, [id], day))
      expect(many.get(id) ?? {}).toEqual(facts)
    }

    const { facts: known, verdict, standing, ruleSet } = at(today())
    const last = judged.confirmed(today())
    const [row] = await api.database.db.select().from(institutions).where(eq(institutions.id, id))
    expect([row?.facts, row?.verdict, row?.standing, row?.ruleSetId]).toEqual([known, verdict, standing, ruleSet.id])
    expect([row?.confirmedLevel, row?.underReview]).toEqual([last?.level ?? null, last !== undefined && last.upon !== standing])
    expect((await api.call(readAsOf, { params: { id }, query: { day: dayAfter(today(), 1) } })).status).toBe(400)
  }
  await fc.assert(fc.asyncProperty(history, check), { numRuns: 10, endOnFailure: true })
}, 600_000)
