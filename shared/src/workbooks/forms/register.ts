import { type FactDefinition, type FactKey, type Facts, type FactValue, factCatalogue, factKeys } from '../../facts/catalogue.ts'
import type { Particulars } from '../../institutions/contract.ts'
import { type ParticularDefinition, type ParticularKey, particularCatalogue, particularKeys } from '../../institutions/particulars.ts'
import type { RuleSet } from '../../risk/rule-set.ts'
import type { Standing } from '../../risk/vocabulary.ts'
import { text } from '../../text.ts'
import type { Column, Form } from '../form.ts'
import { largePrepaymentKnown, multipleOf } from './computed-columns.ts'

/** An institution as the register's workbook shows it. `clauses` are the rules that hold, in words. */
export type RegisterRow = { id: string; townshipName: string; particulars: Particulars; facts: Facts; standing: Standing; clauses: readonly string[] }

/** 是 and 否; what is unknown stays blank. */
const yesNo = (value: boolean | null | undefined) => (value == null ? null : value ? '是' : '否')
const words = (value: string | null | undefined) => value ?? null
const list = (values: readonly string[] | null | undefined) => (values == null || values.length === 0 ? null : values.join('、'))
type Choices = readonly { value: string; label: { zh: string } }[]
const labelOf = (choices: Choices, value: unknown) => choices.find((choice) => choice.value === value)?.label.zh ?? null

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

const particularColumn = (key: ParticularKey): Column<RegisterRow> => {
  const definition: ParticularDefinition = particularCatalogue[key]
  const base = { key, heading: definition.heading, width: key === 'name' || key === 'address' ? 26 : widthOf[definition.type] }
  const raw = (row: RegisterRow): unknown => row.particulars[key]
  switch (definition.type) {
    case 'township':
      return { ...base, kind: 'text', value: (row) => row.townshipName }
    case 'choice':
      return { ...base, kind: 'text', value: (row) => labelOf(definition.choices, raw(row)) }
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
      return { ...base, kind: 'text', value: (row) => yesNo(raw(row) as boolean | null | undefined) }
    default:
      return { ...base, kind: 'text', value: (row) => words(raw(row) as string | null | undefined) }
  }
}

const factColumn = (key: FactKey): Column<RegisterRow> => {
  const definition: FactDefinition = factCatalogue[key]
  const base = { key, heading: definition.heading, width: widthOf[definition.type] }
  const raw = (row: RegisterRow): FactValue | null => row.facts[key] ?? null
  const number = (row: RegisterRow) => raw(row) as number | null
  switch (definition.type) {
    case 'choice':
      return { ...base, kind: 'text', value: (row) => labelOf(definition.choices, raw(row)) }
    case 'boolean':
      return { ...base, kind: 'text', value: (row) => yesNo(raw(row) as boolean | null) }
    case 'money':
      return { ...base, kind: key === 'prepaidBalance' ? 'wan' : 'yuan', value: number }
    case 'months':
      return { ...base, kind: 'number', value: number }
    case 'count':
      return { ...base, kind: 'count', value: number }
  }
}

/** Computed from the facts, shown, and never read back (forms.md). */
const computedColumns = (ruleSet: RuleSet): Column<RegisterRow>[] => {
  const large = largePrepaymentKnown(ruleSet)
  return [
    { key: 'multiple', heading: text('倍数', 'Multiple'), width: 8, kind: 'ratio', value: (row) => multipleOf(row.facts) },
    { key: 'large', heading: text('是否大额', 'Large'), width: 8, kind: 'text', value: (row) => yesNo(large(row.facts)) },
    { key: 'standing', heading: text('风险等级', 'Level'), width: 14, kind: 'level', value: (row) => row.standing },
    { key: 'clauses', heading: text('命中条款', 'Clauses met'), width: 36, kind: 'text', value: (row) => list(row.clauses) },
  ]
}

/** Every particular and fact in the order of the catalogues; the order in which the import template asks for them too. */
export const registerColumns: readonly Column<RegisterRow>[] = [...particularKeys.map(particularColumn), ...factKeys.map(factColumn)]

/** The register as a workbook that import reads back: each row carries its record's own id. */
export const registerForm = (ruleSet: RuleSet): Form<RegisterRow> => ({
  annex: null,
  title: text('养老服务机构台账', 'Register of elderly-service institutions'),
  version: '2026-11',
  paper: 'A3-landscape',
  signed: false,
  columns: [
    { key: 'order', heading: text('序号', 'No.'), width: 6, kind: 'order' },
    ...registerColumns,
    ...computedColumns(ruleSet),
    { key: 'id', heading: text('系统编号', 'Record id'), width: 38, kind: 'code', value: (row) => row.id },
  ],
})
