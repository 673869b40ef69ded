import { z } from 'zod'
import { type FactKey, type Facts, type FactValue, factCatalogue } from '../facts/catalogue.ts'
import { FactKeySchema } from '../facts/contract.ts'

export const comparisons = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const
export type Comparison = (typeof comparisons)[number]

/** A number > 0, or a parameter of the rule set by name. */
export type Multiple = number | { readonly parameter: string }
/** What a number is compared to: a number in the fact's unit (yuan, months, a count), a parameter, or another fact, perhaps multiplied. */
export type Operand = Multiple | { readonly fact: FactKey; readonly times?: Multiple | undefined }

/** A condition of a rule: plain data, so that it can be stored, compared and shown in words. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly fact: FactKey; readonly is: FactValue }
  | { readonly fact: FactKey; readonly compare: Comparison; readonly to: Operand }
  | { readonly notion: string }

/** Facts of type count, money or months. */
export type NumericFact = { [K in FactKey]-?: NonNullable<Facts[K]> extends number ? K : never }[FactKey]
type BooleanFact = { [K in FactKey]-?: NonNullable<Facts[K]> extends boolean ? K : never }[FactKey]

export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions })
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions })
export const is = <K extends Exclude<FactKey, NumericFact>>(fact: K, value: NonNullable<Facts[K]>): Condition => ({ fact, is: value })
export const yes = (fact: BooleanFact): Condition => ({ fact, is: true })
export const compare = (fact: NumericFact, comparison: Comparison, to: Operand): Condition => ({ fact, compare: comparison, to })
export const notion = (name: string): Condition => ({ notion: name })

export const parameter = (name: string): { readonly parameter: string } => ({ parameter: name })
export const times = (multiple: Multiple, fact: NumericFact): Operand => ({ fact, times: multiple })

const isNumeric = (fact: FactKey) => factCatalogue[fact].type !== 'boolean' && factCatalogue[fact].type !== 'choice'
const NumericFactSchema = FactKeySchema.refine(isNumeric, { error: 'not a number' })
const MultipleSchema = z.union([z.number().positive(), z.strictObject({ parameter: z.string() })])
const OperandSchema = z.union([
  z.number(),
  z.strictObject({ parameter: z.string() }),
  z.strictObject({ fact: NumericFactSchema, times: MultipleSchema.optional() }),
])

const isValueOf = ({ fact, is: value }: { fact: FactKey; is: FactValue }): boolean => {
  const definition = factCatalogue[fact]
  if (definition.type === 'boolean') return typeof value === 'boolean'
  return definition.type === 'choice' && definition.choices.some((choice) => choice.value === value)
}

/** A stored tree: known facts only, values and comparisons that suit their types. */
export const ConditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(ConditionSchema) }),
    z.strictObject({ any: z.array(ConditionSchema) }),
    z.strictObject({ fact: FactKeySchema, is: z.union([z.string(), z.boolean()]) }).refine(isValueOf, { error: 'not a value of this fact' }),
    z.strictObject({ fact: NumericFactSchema, compare: z.enum(comparisons), to: OperandSchema }),
    z.strictObject({ notion: z.string() }),
  ]),
)
