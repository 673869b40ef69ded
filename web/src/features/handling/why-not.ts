import type { Action } from '@silverguard/shared/handling/contract'
import { refusalWords } from '@silverguard/shared/handling/lifecycle'
import { type Transition, transitions } from '@silverguard/shared/handling/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { stepDialogWords } from '../../words/handling.ts'
import { isRunning } from './is-running.ts'
import type { StepDraft } from './step-draft.ts'
import type { Step } from './steps.ts'

const inOneLine = (missing: readonly Text[]): Text => text(missing.map(({ zh }) => zh).join('、'), missing.map(({ en }) => en).join(', '))
const isTransition = (step: Step): step is Step & Transition => (transitions as readonly string[]).includes(step)

/** Whether a measure waits for this step, whoever takes it. */
export const isOpenTo = (action: Action, step: Step): boolean => {
  if (step === 'assign') return isRunning(action)
  if (step === 'escalate') return action.ladder?.due === true
  return isTransition(step) && (action.next.includes(step) || (action.refused[step] ?? 'state') !== 'state')
}

/** Why a step cannot be taken now, as far as the page knows; undefined where it can. */
export const whyNot = (action: Action, step: Step, draft?: StepDraft): Text | undefined => {
  if (step === 'assign') return action.mayAssign ? undefined : refusalWords[isRunning(action) ? 'other_unit' : 'state']
  if (step === 'escalate') {
    if (action.ladder?.due && (!draft || action.ladder.step === draft.ladderStep)) return undefined
    return action.ladder?.drafted ? stepDialogWords.drafted : stepDialogWords.notYet
  }
  if (!isTransition(step) || action.next.includes(step)) return undefined
  const refusal = action.refused[step] ?? 'state'
  // All that is missing may be the result, which is being typed: the server knows.
  if (refusal === 'incomplete' && action.missing.length === 1 && action.result === '' && draft?.result.trim()) return undefined
  return refusal === 'incomplete' && action.missing.length > 0 ? inOneLine(action.missing) : refusalWords[refusal]
}
