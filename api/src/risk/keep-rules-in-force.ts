import type { Db, Tx } from '@silverguard/db/client'
import type { ruleSets } from '@silverguard/db/schema/risk'
import { tidyInstitutions } from '@silverguard/db/tidy'
import { dayOf } from '@silverguard/shared/days'
import { systemActor } from '../accounts/actor.ts'
import { reading, recorded } from '../recorded.ts'
import { holdScoring } from './active-evaluator.ts'
import { bringIntoForce } from './bring-into-force.ts'
import { ruleSetInForce } from './in-force.ts'

/** By how much one server's clock may be behind another's. */
const greatestLag = 12 * 3_600_000

/**
 * The rule set whose day has come and by which nothing is scored yet. None where what scores already is what will hold before long:
 * a server whose clock is ahead has brought it into force, and this one does not bring back what it replaced.
 */
const dueRuleSet = async (tx: Tx, now: Date): Promise<typeof ruleSets.$inferSelect | undefined> => {
  const wanted = await ruleSetInForce(tx, dayOf(now))
  if (wanted.active) return undefined
  const coming = await ruleSetInForce(tx, dayOf(new Date(now.getTime() + greatestLag)))
  return coming.active ? undefined : wanted
}

/** Another process has just done it. */
class DoneMeanwhile extends Error {}

/** Brings the rule set whose day has come into force, where that has not happened yet; answers with its id. Asked again and again. */
export const keepRulesInForce = async (db: Db, area: string, clock: () => Date): Promise<string | undefined> => {
  const actor = systemActor(area, 'rules')
  if ((await reading(db, actor, (tx) => dueRuleSet(tx, clock()))) === undefined) return undefined
  try {
    const id = await recorded(db, actor, async (tx) => {
      await holdScoring(tx)
      const now = clock()
      const due = await dueRuleSet(tx, now)
      if (due === undefined) throw new DoneMeanwhile()
      const { entry } = await bringIntoForce(tx, due, now)
      return { result: due.id, entries: [entry] }
    })
    await tidyInstitutions(db)
    return id
  } catch (error) {
    if (error instanceof DoneMeanwhile) return undefined
    throw error
  }
}
