import type { Comparison } from '../condition.ts'
import { compareScaled, type Factors } from './exact-number.ts'
import { bit, type FactNumber, type FactSet, type Line } from './line.ts'

/** What is certain of a condition while some facts are unknown. */
export const isFalse = 0
export const isTrue = 1
export const isUnknown = 2
export type Truth = typeof isFalse | typeof isTrue | typeof isUnknown

type Placed = { readonly index: number; readonly facts: FactSet }
export type IsNode = Placed & { readonly kind: 'is'; readonly fact: FactNumber; readonly code: number }
/** A number against a threshold in the fact's steps. */
export type NumberNode = Placed & { readonly kind: 'number'; readonly fact: FactNumber; readonly comparison: Comparison; readonly threshold: number }
/** A number against another fact, each in its own steps. */
export type PairNode = Placed & {
  readonly kind: 'pair'
  readonly left: FactNumber
  readonly comparison: Comparison
  readonly right: FactNumber
  readonly factors: Factors
}
/** All of, or any of; `numbers` are the comparisons below it, from which representatives are drawn. */
export type GroupNode = Placed & { readonly kind: 'all' | 'any'; readonly children: readonly Node[]; readonly numbers: readonly (NumberNode | PairNode)[] }
export type LeafNode = IsNode | NumberNode | PairNode
export type Node = LeafNode | GroupNode

export const isGroup = (node: Node): node is GroupNode => node.kind === 'all' || node.kind === 'any'

const truth = (holds: boolean): Truth => (holds ? isTrue : isFalse)

const satisfies = (difference: number, comparison: Comparison): boolean => {
  if (comparison === 'atLeast') return difference >= 0
  if (comparison === 'moreThan') return difference > 0
  return comparison === 'atMost' ? difference <= 0 : difference < 0
}

/** An unknown number is somewhere from 0 upwards without end. */
const unknownAgainst = (comparison: Comparison, threshold: number): Truth => {
  if (comparison === 'atLeast') return threshold <= 0 ? isTrue : isUnknown
  if (comparison === 'moreThan') return threshold < 0 ? isTrue : isUnknown
  return threshold < 0 || (comparison === 'lessThan' && threshold === 0) ? isFalse : isUnknown
}

const numberTruth = (node: NumberNode, line: Line): Truth => {
  if ((line.known & node.facts) === 0) return unknownAgainst(node.comparison, node.threshold)
  return truth(satisfies((line.codes[node.fact] as number) - node.threshold, node.comparison))
}

/** x against k × x: only whether x is 0 can matter. */
const selfTruth = (node: PairNode): Truth => {
  const atZero = satisfies(0, node.comparison)
  return atZero === satisfies(compareScaled(1, 1, node.factors), node.comparison) ? truth(atZero) : isUnknown
}

const pairTruth = (node: PairNode, line: Line): Truth => {
  const leftKnown = (line.known & bit(node.left)) !== 0
  const rightKnown = (line.known & bit(node.right)) !== 0
  const left = line.codes[node.left] as number
  const right = line.codes[node.right] as number
  if (leftKnown && rightKnown) return truth(satisfies(compareScaled(left, right, node.factors), node.comparison))
  if (node.left === node.right) return selfTruth(node)
  // With one side known, only its being 0 settles anything: nothing is below 0, and nothing bounds the other side.
  if (leftKnown && left === 0) return node.comparison === 'moreThan' ? isFalse : node.comparison === 'atMost' ? isTrue : isUnknown
  if (rightKnown && right === 0) return node.comparison === 'lessThan' ? isFalse : node.comparison === 'atLeast' ? isTrue : isUnknown
  return isUnknown
}

export const leafTruth = (node: LeafNode, line: Line): Truth => {
  if (node.kind === 'number') return numberTruth(node, line)
  if (node.kind === 'pair') return pairTruth(node, line)
  return (line.known & node.facts) === 0 ? isUnknown : truth(line.codes[node.fact] === node.code)
}

/** Sound, and exact once every fact is known: what the parts alone make certain, without asking how they hang together. */
export const partwiseTruth = (node: Node, line: Line): Truth => {
  if (!isGroup(node)) return leafTruth(node, line)
  const decisive = node.kind === 'all' ? isFalse : isTrue
  let unknown = false
  for (const child of node.children) {
    const part = partwiseTruth(child, line)
    if (part === decisive) return decisive
    if (part === isUnknown) unknown = true
  }
  if (unknown) return isUnknown
  return node.kind === 'all' ? isTrue : isFalse
}
