import { Day } from '@silverguard/shared/days'
import { type FactKey, type Facts, factKeys } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { type ParticularKey, particularKeys } from '@silverguard/shared/institutions/particulars'
import { type Fault, type Reading, readFact, readParticular } from '../../typed/read-typed.ts'
import type { Draft } from './draft.ts'

const required: readonly ParticularKey[] = ['name', 'township']
type Path = `particulars.${ParticularKey}` | `facts.${FactKey}` | 'trueSince'
export type DraftReading = { particulars: Partial<Particulars>; facts: Facts; faults: { path: Path; fault: Fault }[] }

/** Everything in a draft that can be read; what cannot be read is absent and has its fault. */
export const readDraft = (draft: Draft, today: string): DraftReading => {
  const found: DraftReading['faults'] = []
  const readable = <K extends string>(keys: readonly K[], prefix: 'particulars' | 'facts', readOne: (key: K) => Reading) => {
    const entries: [K, unknown][] = []
    for (const key of keys) {
      const reading = readOne(key)
      if (reading && 'fault' in reading) found.push({ path: `${prefix}.${key}` as Path, fault: reading.fault })
      else if (reading) entries.push([key, reading.value])
    }
    return Object.fromEntries(entries)
  }
  const particulars: Partial<Particulars> = readable(particularKeys, 'particulars', (key) => readParticular(key, draft.particulars[key]))
  for (const key of required) if (draft.particulars[key].trim() === '') found.push({ path: `particulars.${key}`, fault: 'required' })
  const facts: Facts = readable(factKeys, 'facts', (key) => readFact(key, draft.facts[key]))
  if (!Day.safeParse(draft.trueSince).success) found.push({ path: 'trueSince', fault: 'asDay' })
  else if (draft.trueSince > today) found.push({ path: 'trueSince', fault: 'notFuture' })
  return { particulars, facts, faults: found }
}
