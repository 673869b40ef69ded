import {
  type Action,
  assignActions,
  closeActions,
  dropActions,
  escalateActions,
  extendActions,
  finishActions,
  returnActions,
  startActions,
} from '@silverguard/shared/handling/contract'
import { call } from '../../api.ts'
import { isDays, type StepDraft } from './step-draft.ts'
import type { Step } from './steps.ts'

type Sent = { changed: number; papers: readonly string[]; untold: number }

/** Takes a step with all of them in one request: all, or none. */
export const sendStep = async (step: Step, actions: readonly Action[], draft: StepDraft): Promise<Sent> => {
  const items = actions.map(({ id, version }) => ({ id, version }))
  const reason = draft.reason.trim()
  const { handler, ladderStep, days, on, by } = draft
  const changed = async (asked: Promise<{ changed: number }>): Promise<Sent> => ({ changed: (await asked).changed, papers: [], untold: 0 })
  switch (step) {
    case 'start':
      return await changed(call(startActions, { body: { items } }))
    case 'finish':
      return await changed(call(finishActions, { body: { items, result: draft.result.trim() } }))
    case 'close':
      return await changed(call(closeActions, { body: { items } }))
    case 'return':
      return await changed(call(returnActions, { body: { items, reason } }))
    case 'drop':
      return await changed(call(dropActions, { body: { items, reason } }))
    case 'extend':
      return await changed(call(extendActions, { body: { items, reason, to: by === 'days' && isDays(days) ? { days } : { on: on ?? '' } } }))
    case 'assign':
      return await changed(call(assignActions, { body: { items, handler: handler ?? '' } }))
    case 'escalate':
      return await call(escalateActions, { body: { items, step: ladderStep ?? 'remind' } })
  }
}
