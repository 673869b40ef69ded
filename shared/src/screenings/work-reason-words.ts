import { type Text, text } from '../text.ts'
import type { WorkReason } from './contract.ts'

/** Why a place is on the work list. */
export const workReasonWords: Record<WorkReason, Text> = {
  recheck: text('观察期复查', 'Re-check'),
  to_screen: text('待排查', 'To screen'),
  to_establish: text('待核实', 'To establish'),
  overdue: text('过期', 'Overdue'),
  checks_due: text('外部查询待办', 'Checks due'),
  disagreement: text('来源矛盾', 'Sources disagree'),
}
