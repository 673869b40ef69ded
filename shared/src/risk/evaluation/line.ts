import { type FactKey, type Facts, type FactValue, factCatalogue, factKeys } from '../../facts/catalogue.ts'

/** Facts are numbered by their place in the facts table; a set of facts is a number with one bit for each. */
export type FactNumber = number
export type FactSet = number

/** One institution's facts as the evaluator reads them: which are known, and each as a number in the fact's own steps. */
export type Line = { known: FactSet; readonly codes: Float64Array }

export const factNumber = (key: FactKey): FactNumber => factKeys.indexOf(key)
export const bit = (fact: FactNumber): FactSet => 1 << fact

export const definitionOf = (fact: FactNumber) => factCatalogue[factKeys[fact] as FactKey]
const choiceValues = (fact: FactNumber): readonly string[] => {
  const definition = definitionOf(fact)
  return definition.type === 'choice' ? definition.choices.map((choice) => choice.value) : []
}

const types = factKeys.map((_, fact) => definitionOf(fact).type)
const choices = factKeys.map((_, fact) => choiceValues(fact))

/** Decimal places of a fact's step: money is counted in fen. */
export const placesOf = (fact: FactNumber): number => (types[fact] === 'money' ? 2 : 0)
export const isNumber = (fact: FactNumber): boolean => types[fact] !== 'boolean' && types[fact] !== 'choice'
/** Months have no step; every other number has one. */
export const hasStep = (fact: FactNumber): boolean => types[fact] !== 'months'

export const encode = (fact: FactNumber, value: FactValue): number => {
  if (typeof value === 'number') return types[fact] === 'money' ? Math.round(value * 100) : value
  if (typeof value === 'boolean') return value ? 1 : 0
  return (choices[fact] as readonly string[]).indexOf(value)
}

export const decode = (fact: FactNumber, code: number): FactValue => {
  if (types[fact] === 'boolean') return code === 1
  if (types[fact] === 'choice') return (choices[fact] as readonly string[])[code] as string
  return types[fact] === 'money' ? code / 100 : code
}

/** Every value of a boolean or a choice, true before false, choices in their own order. */
export const everyCode = (fact: FactNumber): readonly number[] =>
  types[fact] === 'boolean' ? [1, 0] : (choices[fact] as readonly string[]).map((_, code) => code)

export const emptyLine = (): Line => ({ known: 0, codes: new Float64Array(factKeys.length) })

/** Reads the facts that the rules use; null is unknown, as is an absent key. */
export const readLine = (facts: Facts, used: readonly FactNumber[], line: Line): void => {
  line.known = 0
  for (const fact of used) {
    const value = facts[factKeys[fact] as FactKey] as FactValue | null | undefined
    if (value === undefined || value === null) continue
    line.known |= bit(fact)
    line.codes[fact] = encode(fact, value)
  }
}

export const keysOf = (set: FactSet): FactKey[] => factKeys.filter((_, fact) => (set & bit(fact)) !== 0)
export const numbersOf = (set: FactSet): FactNumber[] => factKeys.flatMap((_, fact) => ((set & bit(fact)) !== 0 ? [fact] : []))
