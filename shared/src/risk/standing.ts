import type { Facts } from '../facts/catalogue.ts'
import type { Verdict } from './contract.ts'
import type { Profile, Standing } from './vocabulary.ts'

/** Profiles that handle an unregistered, operating place by a section of their own instead of a list (risk-rules, section 3). */
const handlesUnregisteredApart: Readonly<Record<Profile, boolean>> = { 'district-plan': false, 'yuquan-plan': true }

/** How an institution stands in lists and counts; whatever is unknown never turns green. */
export const standingOf = (verdict: Pick<Verdict, 'level' | 'status'>, facts: Facts, profile: Profile): Standing => {
  if (verdict.level !== 'green') return verdict.level
  if (handlesUnregisteredApart[profile]) {
    const unregistered = facts.registration == null ? undefined : facts.registration === 'unregistered'
    const operating = facts.operating ?? undefined
    if (unregistered && operating) return 'apart'
    if (unregistered !== false && operating !== false) return 'pending'
  }
  return verdict.status === 'settled' ? 'green' : 'pending'
}

const order: readonly Standing[] = ['red', 'orange', 'yellow', 'apart', 'pending', 'green']

/** Red 0, orange 1, yellow 2, apart 3, pending 4, green 5. */
export const standingRank = (standing: Standing): number => order.indexOf(standing)
