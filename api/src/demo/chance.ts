/** Chance with a fixed seed, so that the demo district is the same on every machine (mulberry32). */
export const chance = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const happens = (probability: number) => next() < probability
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('there is nothing to pick from')
    return from[whole(0, from.length - 1)] as T
  }
  return { whole, happens, pick }
}
export type Chance = ReturnType<typeof chance>
