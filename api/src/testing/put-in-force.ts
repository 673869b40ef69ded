import type { Database } from '@silverguard/db/client'
import { dayOf } from '@silverguard/shared/days'
import { text } from '@silverguard/shared/text'
import { recorded } from '../recorded.ts'
import { bringIntoForce } from '../risk/bring-into-force.ts'
import { addPublication } from '../risk/publications.ts'
import { findRuleSet } from '../risk/stored-rule-sets.ts'
import { actingAs } from './actors.ts'
import { testNow } from './test-api.ts'

/** Publishes a stored rule set as of today and scores everything by it. */
export const putInForce = async (database: Database, ruleSet: string, now: Date = testNow): Promise<void> => {
  const actor = actingAs()
  await recorded(database.db, actor, async (tx) => {
    await addPublication(tx, { ruleSet, holdsFrom: dayOf(now), reason: '测试', draft: null }, actor, now)
    await bringIntoForce(tx, await findRuleSet(tx, ruleSet), now)
    const entry = { action: 'rules.published', subjectKind: 'rule_set', subjectId: ruleSet, divisionCode: actor.scope, changes: [] }
    return { result: undefined, entries: [{ ...entry, sentence: text('测试', 'test') }] }
  })
}
