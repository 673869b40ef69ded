import { explore, type Settlement } from './explore.ts'
import type { FactSet, Line } from './line.ts'
import { type GroupNode, isFalse, isGroup, isTrue, isUnknown, leafTruth, type Node } from './truth.ts'

const everyFact: FactSet = -1

/**
 * Settles one part after another, children before parents, into one settlement per node. A group whose open parts can be
 * turned by different facts is settled from its parts alone, which is exact; only parts that share one are explored.
 */
export const settler = (nodes: readonly Node[]) => {
  const settlements: Settlement[] = nodes.map(() => ({ truth: isUnknown, relevant: 0 }))
  const at = (node: Node) => settlements[node.index] as Settlement

  const settleGroup = (group: GroupNode, line: Line, settlement: Settlement): void => {
    const decisive = group.kind === 'all' ? isFalse : isTrue
    let relevant = 0
    let shared = 0
    for (const child of group.children) {
      const part = at(child)
      if (part.truth === decisive) {
        settlement.truth = decisive
        settlement.relevant = 0
        return
      }
      shared |= relevant & part.relevant
      relevant |= part.relevant
    }
    settlement.truth = relevant !== 0 ? isUnknown : group.kind === 'all' ? isTrue : isFalse
    settlement.relevant = relevant
    if (shared !== 0) Object.assign(settlement, explore(group, line))
  }

  const settle = (line: Line, changed: FactSet = everyFact): void => {
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index] as Node
      if ((node.facts & changed) === 0 && changed !== everyFact) continue
      const settlement = settlements[index] as Settlement
      if (isGroup(node)) settleGroup(node, line, settlement)
      else {
        settlement.truth = leafTruth(node, line)
        settlement.relevant = settlement.truth === isUnknown ? node.facts & ~line.known : 0
      }
    }
  }
  return {
    /** Settles all parts, or those that read a changed fact where the rest is settled already. */
    settle,
    at,
  }
}

/** The known facts that made a condition hold: of all its parts, or of those alternatives that hold. */
export const madeBy = (node: Node, at: (node: Node) => Settlement): number => {
  if (at(node).truth !== isTrue) return 0
  if (!isGroup(node)) return node.facts
  const parts = node.children.reduce((set, child) => set | madeBy(child, at), 0)
  // A group can hold by exploring though none of its parts is certain alone.
  return parts === 0 ? node.facts : parts
}
