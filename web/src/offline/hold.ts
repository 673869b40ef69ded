const queues = new Map<string, Promise<unknown>>()

/** One after another within this tab. */
const holdInTab = <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const done = (queues.get(name) ?? Promise.resolve()).then(work)
  queues.set(
    name,
    done.catch(() => undefined),
  )
  return done
}

/** Does the work while nobody else does any of this name: over all tabs, or within this one where the browser has no locks (plain HTTP). */
export const hold = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks ? navigator.locks.request(name, work) : holdInTab(name, work)
