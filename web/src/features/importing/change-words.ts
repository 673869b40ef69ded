import { type FactDefinition, factCatalogue } from '@silverguard/shared/facts/catalogue'
import { type ParticularDefinition, particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { type Text, text } from '@silverguard/shared/text'
import { countWords, moneyWords } from '../../ui/figures.ts'
import { generalWords } from '../../words/general.ts'

type Definition = FactDefinition | ParticularDefinition
const definitions: Readonly<Record<string, Definition>> = { ...particularCatalogue, ...factCatalogue }

/** What a changed key is called. */
export const keyWords = (key: string): Text => definitions[key]?.label ?? text(key, key)

const same = (words: string) => text(words, words)
const numberWords = (value: number, definition: Definition | undefined) =>
  definition?.type === 'money' ? moneyWords(value) : definition?.type === 'degrees' ? String(value) : countWords(value)

/** A value before or after a change, in words; what is not known says so. */
export const valueWords = (key: string, value: unknown): Text => {
  const definition = definitions[key]
  if (value === null || value === undefined || value === '') return generalWords.unknown
  if (typeof value === 'boolean') return value ? generalWords.yes : generalWords.no
  if (Array.isArray(value)) return value.length === 0 ? generalWords.unknown : same(value.join('、'))
  if (definition?.type === 'choice') return definition.choices.find((choice) => choice.value === value)?.label ?? same(String(value))
  if (typeof value !== 'number') return same(String(value))
  const words = numberWords(value, definition)
  const unit = definition && 'unit' in definition ? definition.unit : undefined
  return unit ? text(`${words} ${unit.zh}`, `${words} ${unit.en}`) : same(words)
}
