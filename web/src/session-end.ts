let ended = false
const listeners = new Set<() => void>()
const set = (value: boolean) => {
  if (ended === value) return
  ended = value
  for (const listener of listeners) listener()
}

/** Whether a request has found nobody signed in any more; told by every request, heard by the way back in above the pages. */
export const sessionEnd = {
  tell: () => set(true),
  over: () => set(false),
  isTold: () => ended,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
