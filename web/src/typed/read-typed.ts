import { type FactDefinition, type FactKey, factCatalogue } from '@silverguard/shared/facts/catalogue'
import { factSchemas } from '@silverguard/shared/facts/contract'
import { Particulars } from '@silverguard/shared/institutions/contract'
import { type ParticularDefinition, type ParticularKey, particularCatalogue } from '@silverguard/shared/institutions/particulars'
import type { institutionFormWords } from '../words/institution-form.ts'

type Kind = FactDefinition['type'] | ParticularDefinition['type']
/** What is wrong with a field, as a key of `institutionFormWords`. */
export type Fault = 'required' | 'asNumber' | 'asWhole' | 'asMoney' | 'asDegrees' | 'asDay' | 'tooLong' | 'notFuture'
export type Reading = { value: unknown } | { fault: Fault } | undefined

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
