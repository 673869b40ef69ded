const name = 'silverguard.account'
let here: string | null = null
let isEnded = false
const listeners = new Set<() => void>()

const inStorage = <T>(use: (storage: Storage) => T): T | null => {
  try {
    return use(localStorage)
  } catch {
    // A browser that keeps nothing knows nobody at its next start.
    return null
  }
}

/** Whose device this is: who is signed in on this page, or without a network who was last and has not signed out. */
export const ownAccount = {
  read: (): string | null => here ?? inStorage((storage) => storage.getItem(name)),
  /** Who may be shown what is kept: nobody once the server has said that the session is over. */
  shown: (): string | null => (isEnded ? null : ownAccount.read()),
  begin: (account: string) => {
    const isNew = here !== account || isEnded
    here = account
    isEnded = false
    inStorage((storage) => storage.setItem(name, account))
    if (isNew) for (const listener of listeners) listener()
  },
  /** The page that stands open keeps its drafts until it is left. */
  sessionEnded: () => {
    isEnded = true
    inStorage((storage) => storage.removeItem(name))
  },
  leave: () => {
    here = null
    ownAccount.sessionEnded()
  },
  /** Hears when somebody begins to be signed in here. */
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
