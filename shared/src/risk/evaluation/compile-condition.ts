import type { FactKey } from '../../facts/catalogue.ts'
import type { Condition, Multiple, Operand } from '../condition.ts'
import type { RuleSet } from '../rule-set.ts'
import { factorsOf, shiftDecimal } from './exact-number.ts'
import { bit, encode, type FactSet, factNumber, isNumber, placesOf } from './line.ts'
import type { GroupNode, Node, NumberNode, PairNode } from './truth.ts'

/** A node before it has a place. */
type Unplaced<N = Node> = N extends Node ? Omit<N, 'index'> : never

/** Compiles conditions into nodes; equal parts become one node, which is evaluated once a line, children before parents. */
export const conditionCompiler = ({ parameters, notions }: Pick<RuleSet, 'parameters' | 'notions'>) => {
  const nodes: Node[] = []
  const placed = new Map<string, Node>()
  const openNotions = new Set<string>()

  const place = (name: string, node: Unplaced): Node => {
    const existing = placed.get(name)
    if (existing) return existing
    const made = { ...node, index: nodes.length } as Node
    nodes.push(made)
    placed.set(name, made)
    return made
  }

  const numberOf = (multiple: Multiple): number => {
    if (typeof multiple === 'number') return multiple
    const value = (parameters as Readonly<Record<string, number | undefined>>)[multiple.parameter]
    if (value === undefined) throw new Error(`The rule set has no parameter ${multiple.parameter}.`)
    return value
  }

  const comparison = (key: FactKey, compare: PairNode['comparison'], to: Operand): Node => {
    const fact = factNumber(key)
    if (!isNumber(fact)) throw new Error(`${key} is not a number and cannot be compared.`)
    if (typeof to === 'number' || 'parameter' in to) {
      const threshold = shiftDecimal(numberOf(to), placesOf(fact))
      return place(`${fact} ${compare} ${threshold}`, { kind: 'number', fact, comparison: compare, threshold, facts: bit(fact) })
    }
    const right = factNumber(to.fact)
    const multiple = to.times === undefined ? 1 : numberOf(to.times)
    if (!isNumber(right) || !(multiple > 0)) throw new Error(`${key} is compared to ${multiple} times ${to.fact}.`)
    const factors = factorsOf(multiple, placesOf(fact), placesOf(right))
    const node = { kind: 'pair', left: fact, comparison: compare, right, factors, facts: bit(fact) | bit(right) } as const
    return place(`${fact} ${compare} ${multiple} × ${right}`, node)
  }

  const expand = (name: string): Node => {
    const found = notions[name]
    if (!found) throw new Error(`The rule set has no notion ${name}.`)
    if (openNotions.has(name)) throw new Error(`The notion ${name} is defined by itself.`)
    openNotions.add(name)
    const node = compile(found.when)
    openNotions.delete(name)
    return node
  }

  const group = (kind: GroupNode['kind'], conditions: readonly Condition[]): Node => {
    const parts = [...new Set(conditions.map(compile).flatMap((node) => (node.kind === kind ? node.children : [node])))]
    return gather(
      kind,
      togetherBySharedFacts(parts).map((component) => gather(kind, component)),
    )
  }

  const gather = (kind: GroupNode['kind'], children: readonly Node[]): Node => {
    const [only] = children
    if (only && children.length === 1) return only
    const name = `${kind}(${children.map((child) => child.index)})`
    const facts = children.reduce((set, child) => set | child.facts, 0)
    return place(name, { kind, children, facts, numbers: [...new Set(children.flatMap(numbersBelow))] })
  }

  const compile = (condition: Condition): Node => {
    if ('all' in condition) return group('all', condition.all)
    if ('any' in condition) return group('any', condition.any)
    if ('notion' in condition) return expand(condition.notion)
    if ('compare' in condition) return comparison(condition.fact, condition.compare, condition.to)
    const fact = factNumber(condition.fact)
    const code = encode(fact, condition.is)
    if (isNumber(fact) || code < 0) throw new Error(`${condition.is} is not a value of ${condition.fact}.`)
    return place(`${fact} = ${code}`, { kind: 'is', fact, code, facts: bit(fact) })
  }

  return { compile, nodes }
}

export const numbersBelow = (node: Node): readonly (NumberNode | PairNode)[] => {
  if (node.kind === 'is') return []
  return node.kind === 'number' || node.kind === 'pair' ? [node] : node.numbers
}

/** Parts that share a fact, directly or through others, must be judged together; the rest stand alone. */
const togetherBySharedFacts = (parts: readonly Node[]): readonly (readonly Node[])[] => {
  let components: { facts: FactSet; parts: readonly Node[] }[] = []
  for (const part of parts) {
    const touching = components.filter((component) => (component.facts & part.facts) !== 0)
    const facts = touching.reduce((set, component) => set | component.facts, part.facts)
    components = [
      ...components.filter((component) => !touching.includes(component)),
      { facts, parts: [...touching.flatMap((component) => component.parts), part] },
    ]
  }
  return components.map((component) => component.parts)
}
