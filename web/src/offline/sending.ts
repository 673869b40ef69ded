import { ProblemError } from '../api.ts'
import { type AccountDatabase, ownDatabase } from './account-database.ts'
import { backOff } from './back-off.ts'
import { confirmedOwner } from './confirmed-owner.ts'
import { deliver } from './deliver.ts'
import { hold } from './hold.ts'
import type { OutboxItem } from './outbox-item.ts'
import { type Round, sendAll, waitingItems } from './send-all.ts'
import { store } from './store.ts'

/** The item that this tab is sending right now; in memory only, so that nothing can stay in that state. */
export const sending = store<string | null>(null)
/** What this device itself could not do at the last try, its database refusing, say. */
export const deviceTrouble = store<string | null>(null)

const arrivals = new Set<() => void>()
/** Hears whenever something has arrived at the server. */
export const onArrival = (listener: () => void): void => void arrivals.add(listener)

/** Sends, and lets it be seen meanwhile. */
export const deliverSeen = async (item: OutboxItem): Promise<unknown> => {
  sending.set(item.id)
  try {
    const reply = await deliver(item)
    for (const listener of arrivals) listener()
    return reply
  } finally {
    sending.set(null)
  }
}

/** Only while the server says that it is this account: what one kept is not sent while another is signed in. */
const round = async (database: AccountDatabase): Promise<Round> => {
  if ((await waitingItems(database).count()) === 0) return { stopped: null, failed: 0 }
  try {
    if ((await confirmedOwner(database)) === undefined) return { stopped: 'signed_out', failed: 0 }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { stopped: error.problem.status === 401 ? 'signed_out' : 'away', failed: 0 }
  }
  return await sendAll(database, deliverSeen, hold)
}

let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Milliseconds until the first that is open for change may go out, though its form never said that it was left. */
const untilReleased = async ({ items }: AccountDatabase): Promise<number | undefined> => {
  const [first] = await items.where('openUntil').above(new Date().toISOString()).keys()
  return first === undefined ? undefined : Date.parse(String(first)) - Date.now() + 1_000
}

const roundAndRest = async (database: AccountDatabase) => ({ ...(await round(database)), released: await untilReleased(database) })

const tryOnce = async (): Promise<void> => {
  clearTimeout(timer)
  const database = ownDatabase()
  if (!database) return
  const { stopped, failed, released } = await roundAndRest(database).catch((error: unknown) => {
    deviceTrouble.set(String(error))
    return { stopped: 'away', failed: 0, released: undefined } as const
  })
  failures = stopped === 'away' || failed > 0 ? failures + 1 : 0
  const wait = failures > 0 ? backOff(failures) : released
  if (wait !== undefined) timer = setTimeout(() => void sendWaiting(), wait)
  if (failures === 0) deviceTrouble.set(null)
}

let isRunning = false
let isWanted = false

/** Tries everything that waits, now; asked for again meanwhile, once more afterwards. Tries again by itself while something fails. */
export const sendWaiting = async (): Promise<void> => {
  isWanted = true
  if (isRunning) return
  isRunning = true
  while (isWanted) {
    isWanted = false
    await tryOnce()
  }
  isRunning = false
}
