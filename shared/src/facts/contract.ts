import { z } from 'zod'
import { Day } from '../days.ts'
import { Identifier } from '../identifier.ts'
import { type FactDefinition, type FactKey, type Facts, factCatalogue, factKeys } from './catalogue.ts'

const greatestMoney = 1e12
export const hasTwoDecimalsAtMost = (yuan: number) => Math.round(yuan * 100) / 100 === yuan

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

/** Where a screener has it from; what a person types into the register is `entered`, a register's row `import`. */
export const screeningSources = ['visit', 'fee_record', 'resident', 'credit_china', 'court_judgments', 'enterprise_registry', 'tip', 'shared_list'] as const
export type ScreeningSource = (typeof screeningSources)[number]
export const statementSources = ['entered', 'import', 'demo', ...screeningSources] as const
export const StatementSource = z.enum(statementSources)
export type StatementSource = z.infer<typeof StatementSource>

const Value = z.union([z.string(), z.number(), z.boolean()])
const origin = {
  id: Identifier,
  fact: FactKeySchema,
  trueSince: Day,
  recordedAt: z.iso.datetime(),
  source: StatementSource,
  recordedBy: z.string(),
  /** The screening or outside check that it was stated in. */
  screening: Identifier.nullable(),
  check: Identifier.nullable(),
  /** Files that prove it, by their ids; one that was named and has not arrived is among them. */
  evidence: z.array(Identifier),
}

/** Where a known fact comes from: what was said, true since when, recorded when, from what source, by whom, with what proof. */
export const KnownFact = z.object({ ...origin, value: Value })
export type KnownFact = z.infer<typeof KnownFact>

/** One statement as it was made. A null value: could not be established (无法核实), which displaces nothing. */
export const StatementRecord = z.object({
  ...origin,
  value: Value.nullable(),
  note: z.string().nullable(),
  /** Whoever stated it had seen what was said before and decided between it. */
  settles: z.boolean(),
  /** The instant of which the state was that the person saw when stating it; null where nobody looked. */
  basedOn: z.iso.datetime().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
})
export type StatementRecord = z.infer<typeof StatementRecord>
