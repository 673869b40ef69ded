import { type Facts, type FactValue, factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'

/** Numbers in [0, 1), the same sequence for the same seed (xorshift), so that figures of two runs compare. */
export const randomFrom = (seed: number) => {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Facts of one invented institution of which about three in ten are unknown; misdeeds are rare, prepayments common. */
export const inventFacts = (random: () => number): Facts => {
  const monthlyFee = 1500 + Math.floor(random() * 4000)
  const beds = 20 + Math.floor(random() * 200)
  const numbers: Record<string, number> = {
    bedCount: beds,
    monthlyFee,
    largestPrepayment: random() < 0.4 ? 0 : Math.floor(monthlyFee * random() * 9 * 100) / 100,
    longestPrepaidMonths: Math.floor(random() * 13),
    largePrepayers: random() < 0.7 ? 0 : Math.floor(random() * beds * 1.1),
    prepaidBalance: Math.floor(random() * 900_000),
    branchesOpened3y: Math.floor(random() * 4),
    legalRepChanges3y: Math.floor(random() * 3),
    addressChanges3y: Math.floor(random() * 3),
  }
  const invented = (key: (typeof factKeys)[number]): FactValue => {
    const definition = factCatalogue[key]
    if (definition.type === 'boolean') return random() < (key === 'operating' ? 0.9 : 0.04)
    if (definition.type !== 'choice') return numbers[key] ?? 0
    const place = random() < 0.8 ? 0 : Math.floor(random() * definition.choices.length)
    return definition.choices[place]?.value ?? 'filed'
  }
  return Object.fromEntries(factKeys.filter(() => random() > 0.3).map((key) => [key, invented(key)])) as Facts
}
