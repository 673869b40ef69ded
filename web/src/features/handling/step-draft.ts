import type { Day } from '@silverguard/shared/days'
import { type Action, ActionReason } from '@silverguard/shared/handling/contract'
import { type LadderStep, ladderSteps } from '@silverguard/shared/handling/vocabulary'
import type { Step } from './steps.ts'

/** What a step's dialog asks for; of each step only its own. */
export type StepDraft = {
  reason: string
  result: string
  by: 'days' | 'day'
  days: string | number
  on: string | null
  handler: string | null
  ladderStep: LadderStep | null
}
export type StepFault = 'reason' | 'days' | 'on' | 'handler' | 'ladderStep'

const usualExtension = 10
/** Steps of the ladder that are due for some of them, in the order of the ladder. */
export const dueSteps = (actions: readonly Action[]): LadderStep[] =>
  ladderSteps.filter((step) => actions.some(({ ladder }) => ladder?.due && ladder.step === step))

export const newStepDraft = (actions: readonly Action[]): StepDraft => ({
  reason: '',
  result: actions.length === 1 ? (actions[0]?.result ?? '') : '',
  by: 'days',
  days: usualExtension,
  on: null,
  handler: null,
  ladderStep: dueSteps(actions)[0] ?? null,
})

export const isDays = (days: string | number): days is number => typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= 500
export const asksReason = (step: Step): boolean => step === 'return' || step === 'drop' || step === 'extend'

/** What is not in order yet. */
export const faultsOf = (step: Step, draft: StepDraft, today: Day): StepFault[] => {
  const faults: StepFault[] = []
  if (asksReason(step) && !ActionReason.safeParse(draft.reason).success) faults.push('reason')
  if (step === 'extend' && draft.by === 'days' && !isDays(draft.days)) faults.push('days')
  if (step === 'extend' && draft.by === 'day' && (draft.on === null || draft.on <= today)) faults.push('on')
  if (step === 'assign' && draft.handler === null) faults.push('handler')
  if (step === 'escalate' && draft.ladderStep === null) faults.push('ladderStep')
  return faults
}
