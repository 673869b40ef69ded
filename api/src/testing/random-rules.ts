import { type FactKey, type Facts, type FactValue, factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import type { Parameters } from '@silverguard/shared/risk/contract'
import { type PlainNumbers, plainRules } from '@silverguard/shared/risk/oracle-rules'
import type { Profile } from '@silverguard/shared/risk/vocabulary'
import fc from 'fast-check'

const oneOf = <V>(...values: V[]) => fc.constantFrom(...values)

/** Numbers for a version of the rules, the shipped ones among them. */
export const someNumbers: fc.Arbitrary<PlainNumbers> = fc.record({
  multiple: oneOf(6, 3, 6.5, 12, 0.25),
  months: oneOf(6, 3, 12.5),
  branches: oneOf(3, 1, 5),
  changes: oneOf(2, 1, 4),
})

export const parametersOf = (profile: Profile, { multiple, months, branches, changes }: PlainNumbers): Parameters =>
  profile === 'yuquan-plan'
    ? { largePrepaymentMultiple: multiple }
    : { largePrepaymentMultiple: multiple, longPrepaymentMonths: months, rapidBranches3y: branches, frequentChanges3y: changes }

/** A few rules that are not to hold. */
export const someEnded = (profile: Profile) =>
  fc.subarray(
    plainRules[profile].map(({ id }) => id),
    { maxLength: 4 },
  )

const anyValue = (key: FactKey): fc.Arbitrary<FactValue> => {
  const definition = factCatalogue[key]
  switch (definition.type) {
    case 'boolean':
      return fc.nat({ max: 9 }).map((chance) => (key === 'operating' ? chance > 1 : chance === 0))
    case 'choice':
      return oneOf(...definition.choices.map(({ value }) => value))
    case 'months':
      return oneOf(0, 3, 3.5, 6, 6.5, 12.5, 13)
    case 'money':
      return oneOf(0, 0.01, 2999.99, 3000, 9000, 18_000, 19_500, 36_000, 40_000)
    case 'count':
      return fc.nat({ max: 6 })
  }
}

/** Facts of one place, around the numbers above; few are amiss, so that rules of lower levels get their turn, and some unknown. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .tuple(fc.record(Object.fromEntries(factKeys.map((key) => [key, anyValue(key)]))), oneOf(0, 1, 3, 6), fc.infiniteStream(fc.nat({ max: 9 })))
  .map(([facts, unknown, chances]) => Object.fromEntries(Object.entries(facts).filter(() => Number(chances.next().value) >= unknown)) as Facts)
