import { type FactKey, factCatalogue } from '@silverguard/shared/facts/catalogue'
import { factValueWords } from '@silverguard/shared/facts/wording'
import { type ParticularKey, particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { particularValueWords } from '@silverguard/shared/institutions/wording'
import { type Text, text } from '@silverguard/shared/text'
import { generalWords } from '../../words/general.ts'

const isParticular = (key: string): key is ParticularKey => key in particularCatalogue
const isFact = (key: string): key is FactKey => key in factCatalogue
const isPrimitive = (value: unknown) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** What a changed key is called. */
export const keyWords = (key: string): Text => {
  if (isParticular(key)) return particularCatalogue[key].label
  return isFact(key) ? factCatalogue[key].label : text(key, key)
}

/** A value before or after a change, in words; what is not known says so. */
export const valueWords = (key: string, value: unknown, townshipName: (code: string) => string | undefined): Text => {
  if (isParticular(key)) return particularValueWords(key, value, townshipName) ?? generalWords.unknown
  if (!isPrimitive(value)) return generalWords.unknown
  return isFact(key) ? factValueWords(key, value) : text(String(value), String(value))
}
