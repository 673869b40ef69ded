import { type Facts, factKeys } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import type { Answer } from '@silverguard/shared/screenings/contract'

type Held = Pick<KnownFact, 'fact' | 'trueSince'> & { value: KnownFact['value'] }

/**
 * The facts that hold once the answers are recorded (risk-rules, section 5): the latest *true since*, of equal ones the later
 * said; 无法核实 displaces nothing.
 */
export const factsAfter = (known: readonly KnownFact[], answers: readonly Answer[], screenedOn: string): Facts => {
  const held = new Map<string, Held>(known.map((each) => [each.fact, each]))
  for (const { fact, value, trueSince = screenedOn } of answers) {
    const before = held.get(fact)
    if (value !== null && (before === undefined || trueSince >= before.trueSince)) held.set(fact, { fact, value, trueSince })
  }
  return Object.fromEntries(factKeys.flatMap((key) => (held.has(key) ? [[key, held.get(key)?.value]] : [])))
}
