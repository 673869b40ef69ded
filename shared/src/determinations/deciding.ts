import { visibleLength } from '../kept-text.ts'
import { type Level, levels, type Standing, type VerdictStatus } from '../risk/vocabulary.ts'
import { type Text, text } from '../text.ts'
import type { Movement } from './vocabulary.ts'

/** What the rules say of a place now, and what was confirmed before. */
export type Grounds = { level: Level; status: VerdictStatus; standing: Standing; previous: Level | null }

const rank = (level: Level): number => levels.indexOf(level)
export const isAbove = (one: Level, other: Level): boolean => rank(one) < rank(other)
export const isListed = (level: Level | null): boolean => level !== null && level !== 'green'

/** 降级 or 销号: the confirmed level would fall. */
const leavesList = (to: Level, { previous }: Grounds): boolean => previous !== null && isAbove(previous, to)

/** What a level asks for beside a click: words, proof, a reviewer who decides; `never` where it can not be confirmed at all. */
export type Demand = 'reason' | 'evidence' | 'reviewer' | 'never'

/**
 * Risk-rules, section 5. Green only when settled, and never for a place that is handled apart; above the computed level with a
 * reason; below it by a reviewer with a reason and evidence; off a list, or down it, with a reason and evidence.
 */
export const demandsOf = (to: Level, grounds: Grounds): Demand[] => {
  const { level, status, standing } = grounds
  if (to === 'green' && (status === 'open' || standing === 'pending' || standing === 'apart')) return ['never']
  const below = isAbove(level, to)
  const demands: Demand[] = []
  if (to !== level || leavesList(to, grounds)) demands.push('reason')
  if (below || leavesList(to, grounds)) demands.push('evidence')
  if (below) demands.push('reviewer')
  return demands
}

/** What confirming a level does to the one before. */
export const movementOf = (to: Level, previous: Level | null): Movement => {
  if (previous === null || previous === 'green') return to === 'green' ? (previous === null ? 'cleared' : 'kept') : 'listed'
  if (to === 'green') return 'removed'
  if (to === previous) return 'kept'
  return isAbove(to, previous) ? 'raised' : 'lowered'
}

/** A reason that is asked for holds so many characters that can be seen. */
const shortestReason = 2

/** A level that is proposed or decided, with what is said for it. */
export type Said = { level: Level; reason: string; evidence: readonly string[] }
export type Fault = { path: 'level' | 'reason' | 'evidence'; words: Text }

const neverGreen: Fault = {
  path: 'level',
  words: text('尚有事实未查明或另行处置的,不能定为绿色', 'With facts still open, or handled apart, it can not be green'),
}
const faultOf = {
  reason: { path: 'reason', words: text('请说明理由,至少两个字', 'Say why, in at least two characters') },
  evidence: { path: 'evidence', words: text('请附证明材料', 'Attach what proves it') },
  reviewer: { path: 'level', words: text('低于系统初判的,须由区级审核决定', 'Below the computed level only a reviewer of the district decides') },
} as const satisfies Record<Exclude<Demand, 'never'>, Fault>

/** Spaces, controls and marks that nobody sees say nothing. */
export const saysSomething = (reason: string): boolean => visibleLength(reason) >= shortestReason

/** What is wrong with a proposal; anyone who may propose may propose lower, with a reason and evidence. */
export const faultsOfProposal = ({ level, reason, evidence }: Said, grounds: Grounds): Fault[] => {
  const demands = demandsOf(level, grounds)
  if (demands.includes('never')) return [neverGreen]
  const missing = { reason: !saysSomething(reason), evidence: evidence.length === 0 }
  return (['reason', 'evidence'] as const).filter((demand) => demands.includes(demand) && missing[demand]).map((demand) => faultOf[demand])
}

type Decision = Said & { proposed: Said; isReviewer: boolean }

/**
 * What is wrong with a decision. It confirms the proposed level or raises it; a lower one is sent back, so that two people stand
 * behind every lowering. A reason of its own is asked for below the computed level and above the proposed one.
 */
export const faultsOfDecision = ({ level, reason, evidence, proposed, isReviewer }: Decision, grounds: Grounds): Fault[] => {
  const demands = demandsOf(level, grounds)
  if (demands.includes('never')) return [neverGreen]
  if (isAbove(proposed.level, level)) return [{ path: 'level', words: text('只能确认或上调;拟下调的请退回', 'Confirm or raise it; to lower it, send it back') }]
  const raised = isAbove(level, proposed.level)
  const own = raised || demands.includes('reviewer')
  const faults: Fault[] = []
  if (demands.includes('reviewer') && !isReviewer) faults.push(faultOf.reviewer)
  if (!saysSomething(reason) && (own || (demands.includes('reason') && !saysSomething(proposed.reason)))) faults.push(faultOf.reason)
  if (demands.includes('evidence') && evidence.length + proposed.evidence.length === 0) faults.push(faultOf.evidence)
  return faults
}
