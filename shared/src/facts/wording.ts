import { type Text, text } from '../text.ts'
import { type FactKey, type FactValue, factCatalogue } from './catalogue.ts'

export const unknownWord: Text = text('未知', 'unknown')

/** Yuan with two decimals, grouped by thousands: 18,000.00. */
const groupedMoney = (yuan: number): string => {
  const [whole = '', fraction = ''] = yuan.toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`
}

const singular: Readonly<Record<string, string>> = { months: 'month', people: 'person', times: 'time', beds: 'bed', branches: 'branch' }

/** A fact's value in words, numbers with their unit: 18,000.00 元, 12 人, 是. Unknown is said so. */
export const factValueWords = (key: FactKey, value: FactValue | null | undefined): Text => {
  const definition = factCatalogue[key]
  if (value === null || value === undefined) return unknownWord
  if (definition.type === 'boolean') return value === true ? text('是', 'yes') : text('否', 'no')
  if (definition.type === 'choice') return definition.choices.find((choice) => choice.value === value)?.label ?? text(String(value), String(value))
  const number = definition.type === 'money' ? groupedMoney(Number(value)) : String(value)
  const unit = value === 1 ? (singular[definition.unit.en] ?? definition.unit.en) : definition.unit.en
  return text(`${number} ${definition.unit.zh}`, `${number} ${unit}`)
}
