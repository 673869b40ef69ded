import { bit, everyCode, type FactNumber, type FactSet, hasStep, isNumber, type Line } from './line.ts'
import type { NumberNode, PairNode } from './truth.ts'

type Comparisons = readonly (NumberNode | PairNode)[]

const thresholdOfLeft = (node: PairNode, right: number) => (right * node.factors.rightNumber) / node.factors.leftNumber
const thresholdOfRight = (node: PairNode, left: number) => (left * node.factors.leftNumber) / node.factors.rightNumber

/** Where the comparisons with numbers and with known facts turn over, in the fact's steps. */
const thresholds = (fact: FactNumber, line: Line, comparisons: Comparisons): number[] => {
  const found = [0]
  for (const node of comparisons) {
    if (node.kind === 'number') {
      if (node.fact === fact) found.push(node.threshold)
    } else if (node.left === fact && node.right !== fact) {
      if (line.known & bit(node.right)) found.push(thresholdOfLeft(node, line.codes[node.right] as number))
    } else if (node.right === fact && line.known & bit(node.left)) found.push(thresholdOfRight(node, line.codes[node.left] as number))
  }
  return found
}

/** One step beside a whole number; above 2⁵³ the next number that a double can hold. */
const stepBeside = (value: number) => Math.max(1, value * Number.EPSILON)

const wholeNumbersAround = (found: readonly number[], reach: number): number[] => {
  const around = new Set<number>()
  for (const threshold of found) {
    for (let low = Math.floor(threshold), high = Math.ceil(threshold), distance = 0; distance <= reach; distance += 1) {
      around.add(low)
      around.add(high)
      low -= stepBeside(low)
      high += stepBeside(high)
    }
  }
  return [...around]
}

/** Thresholds at even places, between two of them a number in between, and one beyond the last. */
const numbersAround = (found: readonly number[]): number[] => {
  const ordered = [...new Set(found.filter((threshold) => threshold >= 0 && Number.isFinite(threshold)))].sort((a, b) => a - b)
  return ordered.flatMap((threshold, place) => {
    const next = ordered[place + 1]
    return [threshold, next === undefined ? threshold * 2 + 1 : (threshold + next) / 2]
  })
}

const around = (fact: FactNumber, found: readonly number[], reach: number): number[] => {
  if (!hasStep(fact)) return numbersAround(found)
  return wholeNumbersAround(found, reach)
    .filter((value) => value >= 0 && Number.isFinite(value))
    .sort((a, b) => a - b)
}

/** Larger than every threshold, so that what no number bounds is tried too. */
const farBeyond = (found: readonly number[]) => 1000 * (1 + Math.max(...found))
const withFarValue = (found: number[]) => [...found, farBeyond(found)]

/** The unknown facts to which a fact is compared, directly or through others, itself among them. */
const linkedFacts = (fact: FactNumber, pairs: readonly PairNode[]): Set<FactNumber> => {
  const linked = new Set([fact])
  for (const reached of linked) {
    for (const node of pairs) {
      if (node.left === reached) linked.add(node.right)
      if (node.right === reached) linked.add(node.left)
    }
  }
  return linked
}

/**
 * Values of one unknown fact, ascending for numbers, such that every way in which the comparisons can turn out, whatever
 * the other unknown facts are, turns out so for one of them. Thresholds are carried over comparisons between unknown facts.
 */
export const representatives = (fact: FactNumber, line: Line, comparisons: Comparisons): readonly number[] => {
  if (!isNumber(fact)) return everyCode(fact)
  const open: FactSet = ~line.known | bit(fact)
  const pairs = comparisons.filter((node) => node.kind === 'pair').filter((node) => node.left !== node.right && open & bit(node.left) && open & bit(node.right))
  if (pairs.length === 0) return around(fact, withFarValue(thresholds(fact, line, comparisons)), 1)
  const linked = [...linkedFacts(fact, pairs)]
  // Several comparisons between unknown whole numbers can leave narrow gaps, in which the next whole number counts too.
  const reach = pairs.length > 1 ? 3 : 1
  const own = new Map(linked.map((each) => [each, thresholds(each, line, comparisons)]))
  const far = farBeyond([...own.values()].flat())
  const points = new Map(linked.map((each) => [each, around(each, [...(own.get(each) ?? []), far], reach)]))
  for (let round = 1; round < linked.length; round += 1) {
    for (const node of pairs) {
      const left = points.get(node.left)
      const right = points.get(node.right)
      if (!left || !right) continue
      points.set(node.left, around(node.left, [...left, ...right.map((value) => thresholdOfLeft(node, value))], reach))
      points.set(node.right, around(node.right, [...right, ...left.map((value) => thresholdOfRight(node, value))], reach))
    }
  }
  return points.get(fact) ?? []
}
