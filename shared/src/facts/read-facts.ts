import { type FactKey, type Facts, factCatalogue, factKeys } from './catalogue.ts'
import { hiddenByRounding } from './number-as-written.ts'

export type ReadFacts = { readonly facts: Facts } | { readonly error: string; readonly field?: string }

/** Why a value is refused, or undefined where it is accepted. */
type Check = (value: unknown) => string | undefined

const greatestMoney = 1e12

const checkNumber: Check = (value) => {
  if (typeof value !== 'number') return 'not a number'
  if (!Number.isFinite(value)) return 'not a finite number'
  return value < 0 ? 'negative' : undefined
}
const checkCount: Check = (value) => checkNumber(value) ?? (Number.isInteger(value) ? undefined : 'not a whole number')
const checkMoney: Check = (value) => {
  const refusal = checkNumber(value)
  if (refusal) return refusal
  const yuan = value as number
  if (yuan > greatestMoney) return 'more than 1000000000000 yuan'
  return Math.round(yuan * 100) / 100 === yuan ? undefined : 'more than two decimals'
}
const checkBoolean: Check = (value) => (typeof value === 'boolean' ? undefined : 'not true or false')

const checkOf = (key: FactKey): Check => {
  const definition = factCatalogue[key]
  if (definition.type === 'choice') {
    const values: readonly unknown[] = definition.choices.map((choice) => choice.value)
    return (value) => (values.includes(value) ? undefined : `not one of ${values.join(', ')}`)
  }
  return { boolean: checkBoolean, count: checkCount, money: checkMoney, months: checkNumber }[definition.type]
}

const checks = new Map<string, Check>(factKeys.map((key) => [key, checkOf(key)]))

const withoutUnknown = (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null && fact !== undefined))

/**
 * Reads facts strictly: only known keys, only values of their type; null is unknown. Money is in yuan with at most two
 * decimals (risk-rules, sections 1 and 6). Never throws. Without an unknown the facts are the very object that was given.
 */
export const readFacts = (value: unknown): ReadFacts => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { error: 'not an object' }
  let allKnown = true
  for (const key of Object.keys(value)) {
    const check = checks.get(key)
    if (!check) return { error: `unknown fact: ${key}`, field: key }
    const fact = (value as Record<string, unknown>)[key]
    if (fact === null || fact === undefined) {
      allKnown = false
      continue
    }
    const refusal = check(fact)
    if (refusal) return { error: `${key}: ${refusal}`, field: key }
  }
  return { facts: allKnown ? value : withoutUnknown(value) }
}

const parse = (line: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(line) }
  } catch {
    // Whatever JSON.parse says differs by engine version; the caller reports the line as not JSON.
    return undefined
  }
}

/** Reads one line of NDJSON; a byte order mark is dropped, and decimals count as they are written. */
export const readFactsLine = (line: string): ReadFacts => {
  const bare = line.charCodeAt(0) === 0xfeff ? line.slice(1) : line
  const parsed = parse(bare)
  if (!parsed) return { error: 'not JSON' }
  const read = readFacts(parsed.value)
  return 'error' in read ? read : (hiddenByRounding(bare) ?? read)
}
