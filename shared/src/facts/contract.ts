import { z } from 'zod'
import { Day } from '../days.ts'
import { type FactDefinition, type FactKey, type Facts, factCatalogue, factKeys } from './catalogue.ts'

const greatestMoney = 1e12
const hasTwoDecimalsAtMost = (yuan: number) => Math.round(yuan * 100) / 100 === yuan

/** Yuan: at least 0, at most 10¹², at most two decimals. */
export const Money = z.number().min(0).max(greatestMoney).refine(hasTwoDecimalsAtMost, { error: 'more than two decimals' })

const schemaOf = (definition: FactDefinition): z.ZodType => {
  switch (definition.type) {
    case 'choice':
      return z.enum(definition.choices.map((choice) => choice.value))
    case 'boolean':
      return z.boolean()
    case 'count':
      return z.number().min(0).refine(Number.isInteger, { error: 'not a whole number' })
    case 'money':
      return Money
    case 'months':
      return z.number().min(0)
  }
}

/** One schema a fact: what `evaluate`, an edit and an import accept as its value. */
export const factSchemas = Object.fromEntries(factKeys.map((key) => [key, schemaOf(factCatalogue[key])])) as Record<FactKey, z.ZodType>

export const FactKeySchema = z.enum(factKeys as [FactKey, ...FactKey[]])
/** Known facts only; absent is unknown. */
export const FactsSchema = z.strictObject(Object.fromEntries(factKeys.map((key) => [key, factSchemas[key].optional()]))) as unknown as z.ZodType<Facts>

export const statementSources = ['entered', 'import', 'demo'] as const
export const StatementSource = z.enum(statementSources)
export type StatementSource = z.infer<typeof StatementSource>

/** Where a known fact comes from: what was said, true since when, recorded when, from what source, by whom. */
export const KnownFact = z.object({
  fact: FactKeySchema,
  value: z.union([z.string(), z.number(), z.boolean()]),
  trueSince: Day,
  recordedAt: z.iso.datetime(),
  source: StatementSource,
  recordedBy: z.string(),
})
export type KnownFact = z.infer<typeof KnownFact>
