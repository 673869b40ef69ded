import { type Transition, transitionWords } from '@silverguard/shared/handling/vocabulary'
import type { Permission } from '@silverguard/shared/permissions/contract'
import type { Text } from '@silverguard/shared/text'
import { stepDialogWords } from '../../words/handling.ts'

/** What can be done about one measure or several: the transitions, saying who handles it, the ladder. */
export const steps = ['start', 'finish', 'assign', 'extend', 'escalate', 'close', 'return', 'drop'] as const satisfies readonly (
  | Transition
  | 'assign'
  | 'escalate'
)[]
export type Step = (typeof steps)[number]

export const stepTitles: Record<Step, Text> = { ...transitionWords, assign: stepDialogWords.assign, escalate: stepDialogWords.escalate }

/** Without it a step is not offered at all. */
export const stepNeeds: Record<Step, Permission> = {
  start: 'handling.act',
  finish: 'handling.act',
  assign: 'handling.plan',
  extend: 'handling.manage',
  escalate: 'handling.manage',
  close: 'handling.review',
  return: 'handling.review',
  drop: 'handling.manage',
}
