import { type FactDefinition, type FactKey, type Facts, type FactValue, factCatalogue } from '../../facts/catalogue.ts'
import type { Particulars } from '../../institutions/contract.ts'
import { type ParticularDefinition, type ParticularKey, particularCatalogue } from '../../institutions/particulars.ts'
import { type Text, text } from '../../text.ts'
import type { Column } from '../form.ts'

/** What a column of a catalogue is read from, whatever else a form's row holds. */
export type InstitutionData = { townshipName: string; particulars: Particulars; facts: Facts }

const [yes, no] = [text('是', 'Yes'), text('否', 'No')]
/** 是 and 否; what is unknown stays blank. */
export const yesNo = (value: boolean | null | undefined): Text | null => (value == null ? null : value ? yes : no)
export const list = (values: readonly string[] | null | undefined): string | null => (values == null || values.length === 0 ? null : values.join('、'))
const words = (value: string | null | undefined) => value ?? null
type Choices = readonly { value: string; label: Text }[]
const labelOf = (choices: Choices, value: unknown): Text | null => choices.find((choice) => choice.value === value)?.label ?? null

const widthOf: Record<ParticularDefinition['type'] | FactDefinition['type'], number> = {
  line: 16,
  words: 28,
  names: 16,
  telephones: 16,
  creditCode: 21,
  township: 12,
  day: 12,
  count: 9,
  degrees: 12,
  yesNo: 8,
  rating: 8,
  choice: 14,
  boolean: 9,
  money: 14,
  months: 9,
}

/** A particular as a column, as its kind is written and read. */
export const particularColumn = <Row extends InstitutionData>(key: ParticularKey): Column<Row> => {
  const definition: ParticularDefinition = particularCatalogue[key]
  const base = { key, heading: definition.heading, width: key === 'name' || key === 'address' ? 26 : widthOf[definition.type], unknown: true } as const
  const raw = (row: Row): unknown => row.particulars[key]
  switch (definition.type) {
    case 'township':
      return { ...base, kind: 'text', value: (row) => row.townshipName }
    case 'choice':
      return { ...base, kind: 'words', value: (row) => labelOf(definition.choices, raw(row)) }
    case 'names':
      return { ...base, kind: 'text', value: (row) => list(raw(row) as string[] | null | undefined) }
    case 'telephones':
      return { ...base, kind: 'code', value: (row) => list(raw(row) as string[] | null | undefined) }
    case 'creditCode':
      return { ...base, kind: 'code', value: (row) => words(raw(row) as string | null | undefined) }
    case 'day':
      return { ...base, kind: 'day', value: (row) => words(raw(row) as string | null | undefined) }
    case 'count':
    case 'rating':
      return { ...base, kind: 'count', value: (row) => (raw(row) as number | null | undefined) ?? null }
    case 'degrees':
      return { ...base, kind: 'number', value: (row) => (raw(row) as number | null | undefined) ?? null }
    case 'yesNo':
      return { ...base, kind: 'words', value: (row) => yesNo(raw(row) as boolean | null | undefined) }
    default:
      return { ...base, kind: 'text', value: (row) => words(raw(row) as string | null | undefined) }
  }
}

/** A fact as a column; the balance in 万元, other money in 元. */
export const factColumn = <Row extends InstitutionData>(key: FactKey): Column<Row> => {
  const definition: FactDefinition = factCatalogue[key]
  const base = { key, heading: definition.heading, width: widthOf[definition.type], unknown: true } as const
  const raw = (row: Row): FactValue | null => row.facts[key] ?? null
  const number = (row: Row) => raw(row) as number | null
  switch (definition.type) {
    case 'choice':
      return { ...base, kind: 'words', value: (row) => labelOf(definition.choices, raw(row)) }
    case 'boolean':
      return { ...base, kind: 'words', value: (row) => yesNo(raw(row) as boolean | null) }
    case 'money':
      return { ...base, kind: key === 'prepaidBalance' ? 'wan' : 'yuan', value: number }
    case 'months':
      return { ...base, kind: 'number', value: number }
    case 'count':
      return { ...base, kind: 'count', value: number }
  }
}
