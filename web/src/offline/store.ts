export type Store<T> = { read: () => T; set: (value: T) => void; subscribe: (listener: (now: T, before: T) => void) => () => void }

/** One value that several listen to. */
export const store = <T>(initial: T): Store<T> => {
  let value = initial
  const listeners = new Set<(now: T, before: T) => void>()
  return {
    read: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      const before = value
      value = next
      for (const listener of listeners) listener(next, before)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
