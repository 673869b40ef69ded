import type { Facts } from '@silverguard/shared/facts/catalogue'
import { createInstitution, readInstitution } from '@silverguard/shared/institutions/contract'
import { oracleVerdictBy } from '@silverguard/shared/risk/oracle'
import { type PlainNumbers, plainRulesWith } from '@silverguard/shared/risk/oracle-rules'
import { profiles } from '@silverguard/shared/risk/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { yunting } from '../testing/cast.ts'
import { parametersOf, someEnded, someFacts, someNumbers } from '../testing/random-rules.ts'
import { draftRules, publishDraft } from '../testing/rule-drafts.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const reason = '不再适用'

describe('facts that come in by the API are judged by the stored rule set in force as by brute force', () => {
  const api = testApi()

  const create = async (facts: Facts) => {
    const particulars = { name: `${newIdentifier()}养老院`, township: yunting }
    const { status, body } = await api.call(createInstitution, { body: { particulars, facts, trueSince: testToday, differsFrom: [] } })
    expect([status, body]).toMatchObject([200, {}])
    return [body.id, facts] as const
  }
  const judgementOf = async (id: string) => {
    const { level, couldReach, status, matched, undetermined } = (await api.call(readInstitution, { params: { id } })).body.verdict
    return { level, couldReach, status, matched: matched.map(({ rule }) => rule), undetermined }
  }

  it.each(profiles)(
    '%s, with any numbers and any rules ended, for places that were there before and new ones',
    async (profile) => {
      const places: (readonly [string, Facts])[] = []
      const holdsFor = async (numbers: PlainNumbers, ended: readonly string[], lines: readonly Facts[]) => {
        const draft = await draftRules(api.call, {
          basedOn: `${profile}@1`,
          parameters: parametersOf(profile, numbers),
          ended: ended.map((rule) => ({ rule, reason })),
        })
        // 422: the same is in force already.
        expect([200, 422]).toContain((await publishDraft(api.call, draft, testToday, { despiteNewer: true })).status)
        for (const facts of lines) places.push(await create(facts))
        const rules = plainRulesWith(numbers)[profile].filter(({ id }) => !ended.includes(id))
        for (const [id, facts] of places) expect(await judgementOf(id)).toEqual(oracleVerdictBy(rules, numbers, facts))
      }
      const lines = fc.array(someFacts, { minLength: 12, maxLength: 12 })
      await fc.assert(fc.asyncProperty(someNumbers, someEnded(profile), lines, holdsFor), { numRuns: 3, endOnFailure: true })
    },
    120_000,
  )
})
