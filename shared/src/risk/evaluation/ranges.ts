import { bit, type FactNumber, hasStep, type Line } from './line.ts'
import { representatives } from './representatives.ts'
import type { NumberNode, PairNode } from './truth.ts'

/**
 * A stretch of a number's values, in the fact's steps, over which the level stays the same. `high` is null where it has no
 * end. `first` and `last` are values inside it next to its ends.
 */
export type Range = {
  readonly rank: number
  readonly low: number
  readonly lowIncluded: boolean
  readonly first: number
  readonly high: number | null
  readonly highIncluded: boolean
  readonly last: number
}

/** The last whole number with the rank of `below`, looking between two whole numbers of different ranks. */
const lastBefore = (below: number, above: number, rankAt: (code: number) => number): number => {
  const rank = rankAt(below)
  let low = below
  let high = above
  for (let middle = Math.floor((low + high) / 2); middle > low && middle < high; middle = Math.floor((low + high) / 2)) {
    if (rankAt(middle) === rank) low = middle
    else high = middle
  }
  return low
}

/** Every range of a fact's values from 0 upwards, ascending, all other facts as they are in the line. */
export const rangesOf = (fact: FactNumber, line: Line, comparisons: readonly (NumberNode | PairNode)[], rankAt: (code: number) => number): Range[] => {
  const values = representatives(fact, { known: line.known & ~bit(fact), codes: line.codes }, comparisons)
  const ranges: Range[] = []
  let low = { low: 0, lowIncluded: true, first: 0 }
  values.forEach((value, place) => {
    const rank = rankAt(value)
    const next = values[place + 1]
    if (next === undefined) ranges.push({ rank, ...low, high: null, highIncluded: false, last: value })
    else if (rankAt(next) !== rank) {
      const last = hasStep(fact) ? lastBefore(value, next, rankAt) : value
      // Without a step, values at even places are thresholds: the border is the threshold of the two.
      const border = hasStep(fact) || place % 2 === 0 ? last : next
      ranges.push({ rank, ...low, high: border, highIncluded: border === last, last })
      if (hasStep(fact)) low = { low: last + 1, lowIncluded: true, first: last + 1 }
      else low = { low: border, lowIncluded: border !== last, first: next }
    }
  })
  return ranges
}

/** The range whose end lies nearest to the present value, the smallest where it is unknown; whether it is entered from below. */
export const nearestRange = (ranges: readonly Range[], present: number | null): { range: Range; fromBelow: boolean } => {
  const distance = (range: Range): number => {
    if (present === null) return range.low
    return range.low >= present ? range.low - present : present - (range.high ?? present)
  }
  const range = ranges.reduce((nearest, each) => (distance(each) < distance(nearest) ? each : nearest))
  return { range, fromBelow: present === null || range.low >= present }
}
