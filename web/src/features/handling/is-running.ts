import type { Action } from '@silverguard/shared/handling/contract'
import { runningStates } from '@silverguard/shared/handling/vocabulary'

/** Whether somebody still has to finish it. */
export const isRunning = ({ state }: Action): boolean => (runningStates as readonly string[]).includes(state)
