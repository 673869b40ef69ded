import { signOut } from '@silverguard/shared/accounts/contract'
import { callServer, ProblemError } from '../api.ts'
import { inStorage } from './in-storage.ts'

const name = 'silverguard.session-to-end'
const patience = 5_000
const isMarked = () => inStorage((storage) => storage.getItem(name)) !== null
const unmark = () => inStorage((storage) => storage.removeItem(name))

/** As the page began: whoever left is not let in again by the cookie that the server has not taken back yet. */
let isLeft = isMarked()
const listeners = new Set<() => void>()

const outcomeOf = async (): Promise<'ended' | Error> => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), patience)
  try {
    await callServer(signOut, {}, controller.signal)
    return 'ended'
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return 'ended'
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    clearTimeout(timer)
  }
}

/** Whether another page of this browser has just been signed out: this one must not go on showing anything. */
export const isSignedOutBeside = (key: string | null, value: string | null): boolean => key === name && value !== null

let last: Promise<unknown> = Promise.resolve()
/** One after another: what ends the old session must not end the next one. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const done = last.then(work)
  last = done.catch(() => undefined)
  return done
}

const end = async (): Promise<'ended' | Error> => {
  const outcome = await outcomeOf()
  if (outcome === 'ended') unmark()
  return outcome
}

const over = () => {
  unmark()
  if (!isLeft) return
  isLeft = false
  for (const listener of listeners) listener()
}

/** A session that was left on this device and that the server may not know to be over: it is shown to nobody meanwhile. */
export const leftSession = {
  isLeft: () => isLeft,
  /** Still so, on this page or another. */
  isToEnd: isMarked,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  /** Before anything else of signing out; false where this device cannot remember it. */
  remember: (): boolean => {
    inStorage((storage) => storage.setItem(name, 'yes'))
    return isMarked()
  },
  /** Ends it at the server; what went wrong otherwise, to be tried again. */
  end: (): Promise<'ended' | Error> => inTurn(end),
  /** Tries again what was not reached before. */
  endIfMarked: (): Promise<unknown> => inTurn(async () => isMarked() && (await end())),
  /** Signs somebody in while nothing ends a session; by that the server has ended what was left. */
  signIn: <T>(ask: () => Promise<T>, isIn: (reply: T) => boolean): Promise<T> =>
    inTurn(async () => {
      const reply = await ask()
      if (isIn(reply)) over()
      return reply
    }),
}
