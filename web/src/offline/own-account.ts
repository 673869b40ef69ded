import { inStorage } from './in-storage.ts'

const name = 'silverguard.account'
let here: string | null = null
let isEnded = false
const beginning = new Set<() => void>()
const ending = new Set<() => void>()
const tell = (listeners: ReadonlySet<() => void>) => {
  for (const listener of listeners) listener()
}
const heardBy = (listeners: Set<() => void>) => (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const remembered = () => inStorage((storage) => storage.getItem(name))

/** Whose device this is: who is signed in on this page, or without a network who was last and has not signed out. */
export const ownAccount = {
  read: (): string | null => here ?? remembered(),
  /** Who may be shown what is kept: nobody once the server has said that the session is over. */
  shown: (): string | null => (isEnded ? null : ownAccount.read()),
  /** Whether it is this one for every page of this browser: another may have signed in or out beside this page. */
  isHere: (account: string): boolean => ownAccount.shown() === account && remembered() === account,
  begin: (account: string) => {
    const isNew = here !== account || isEnded
    here = account
    isEnded = false
    inStorage((storage) => storage.setItem(name, account))
    if (isNew) tell(beginning)
  },
  /** The page that stands open keeps its drafts until it is left. */
  sessionEnded: () => {
    const isNew = !isEnded
    isEnded = true
    // Another may have begun on another page since this one asked.
    if (here === null || remembered() === here) inStorage((storage) => storage.removeItem(name))
    if (isNew) tell(ending)
  },
  leave: () => {
    ownAccount.sessionEnded()
    here = null
  },
  /** Hears when somebody begins to be signed in here. */
  subscribe: heardBy(beginning),
  /** Hears when nobody is any more. */
  subscribeEnd: heardBy(ending),
}
