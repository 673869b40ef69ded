import { Day } from '@silverguard/shared/days'
import { type FactDefinition, type FactKey, type Facts, factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import { factSchemas } from '@silverguard/shared/facts/contract'
import { Particulars } from '@silverguard/shared/institutions/contract'
import { type ParticularDefinition, type ParticularKey, particularCatalogue, particularKeys } from '@silverguard/shared/institutions/particulars'
import type { institutionFormWords } from '../../words/institution-form.ts'
import type { Draft } from './draft.ts'

type Kind = FactDefinition['type'] | ParticularDefinition['type']
/** What is wrong with a field, as a key of the form's words. */
type Fault = 'required' | 'asNumber' | 'asWhole' | 'asMoney' | 'asDegrees' | 'asDay' | 'tooLong' | 'notFuture'
type Reading = { value: unknown } | { fault: Fault } | undefined

const faults: Partial<Record<Kind, Fault & keyof typeof institutionFormWords>> = {
  count: 'asWhole',
  rating: 'asWhole',
  money: 'asMoney',
  months: 'asNumber',
  degrees: 'asDegrees',
  day: 'asDay',
}

/** Full-width digits and thousands separators are read; anything else that is no number stays text and is refused. */
const numberIn = (words: string): unknown => {
  const plain = words.normalize('NFKC').replace(/[,\s]/g, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : words
}

const valueIn = (kind: Kind, words: string): unknown => {
  switch (kind) {
    case 'boolean':
    case 'yesNo':
      return words === 'yes'
    case 'names':
    case 'telephones':
      return words
        .split(/[\n、]/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
    case 'count':
    case 'money':
    case 'months':
    case 'degrees':
    case 'rating':
      return numberIn(words)
    default:
      return words
  }
}

const read = (kind: Kind, schema: { safeParse: (value: unknown) => { success: boolean; data?: unknown } }, words: string): Reading => {
  const trimmed = words.trim()
  if (trimmed === '') return undefined
  const parsed = schema.safeParse(valueIn(kind, trimmed))
  return parsed.success ? { value: parsed.data } : { fault: faults[kind] ?? 'tooLong' }
}

export const readFact = (key: FactKey, words: string): Reading => read(factCatalogue[key].type, factSchemas[key], words)
export const readParticular = (key: ParticularKey, words: string): Reading => read(particularCatalogue[key].type, Particulars.shape[key], words)

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
