import type { Rule } from '../rule-set.ts'
import { type Level, levels } from '../vocabulary.ts'
import type { Settlement } from './explore.ts'
import { isTrue, type Node } from './truth.ts'

export type CompiledRule = { readonly rule: Rule; readonly root: Node; readonly rank: number }

/** Red 0 to green 3. */
export const rankOf = (level: Level): number => levels.indexOf(level)
export const greenRank = rankOf('green')
export const levelAt = (rank: number): Level => levels[rank] as Level

/** The highest rank among the rules that hold, green if there is none. */
export const matchedRank = (rules: readonly CompiledRule[], at: (node: Node) => Settlement): number => {
  let rank = greenRank
  for (const rule of rules) if (rule.rank < rank && at(rule.root).truth === isTrue) rank = rule.rank
  return rank
}
