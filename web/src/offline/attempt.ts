import { ProblemError, problem } from '../api.ts'
import type { AccountDatabase } from './account-database.ts'
import { isHeld, isOpen } from './held-by.ts'
import type { OutboxItem } from './outbox-item.ts'

export type Deliver = (item: OutboxItem) => Promise<unknown>
/** What came of one try. `away`: the server did not answer; `failed`: it did, and not about this item; `held`: another must go first, or it is open for change. */
export type Attempt = 'sent' | 'refused' | 'failed' | 'away' | 'signed_out' | 'held' | 'gone'

const logged = 50

const waits = [408, 425, 429]
const comesOf = (error: unknown): { attempt: Attempt; problem: OutboxItem['problem'] } => {
  if (error instanceof DOMException && error.name === 'AbortError') return { attempt: 'away', problem: null }
  // Nothing of the server's: the file cannot be read any more, say. It must be seen, or it would wait for ever.
  if (!(error instanceof ProblemError)) return { attempt: 'refused', problem: problem(422, 'device_refuses', String(error)) }
  const { status, code } = error.problem
  if (status === 0 || status === 429 || status === 503) return { attempt: 'away', problem: status === 0 ? null : error.problem }
  if (status === 401 || code === 'another_account') return { attempt: 'signed_out', problem: error.problem }
  return { attempt: status >= 500 || waits.includes(status) ? 'failed' : 'refused', problem: error.problem }
}

/** Only what is still as it was sent is taken away: what was changed meanwhile stays. */
const takeAsSent = (database: AccountDatabase, { id, kind, institution, name, revision }: OutboxItem, reply: unknown) =>
  database.transaction('rw', database.items, database.sent, database.marks, async () => {
    // Who signed out while it was under way has nothing kept here any more.
    if (await database.marks.get('permit')) {
      await database.sent.put({ id, kind, institution, name, sentAt: new Date().toISOString(), reply })
      await database.sent.bulkDelete(await database.sent.orderBy('sentAt').reverse().offset(logged).primaryKeys())
    }
    if ((await database.items.get(id))?.revision === revision) await database.items.delete(id)
  })

/** Reads it and counts the try in one step, so that nobody opens it for change in between. */
const begin = (database: AccountDatabase, id: string): Promise<OutboxItem | 'gone' | 'held'> =>
  database.transaction('rw', database.items, async () => {
    const item = await database.items.get(id)
    if (!item) return 'gone'
    if (isOpen(item) || (await isHeld(database, item))) return 'held'
    await database.items.update(id, { attempts: item.attempts + 1 })
    return item
  })

/** Tries one item once, whatever came of it before. Never throws for what the server says. */
export const attempt = async (database: AccountDatabase, id: string, deliver: Deliver): Promise<Attempt> => {
  const item = await begin(database, id)
  if (typeof item === 'string') return item
  const answer = await deliver(item).then(
    (reply) => ({ reply }),
    (error: unknown) => ({ error }),
  )
  if ('reply' in answer) {
    await takeAsSent(database, item, answer.reply)
    return 'sent'
  }
  const came = comesOf(answer.error)
  await database.transaction('rw', database.items, async () => {
    if ((await database.items.get(id))?.revision !== item.revision) return
    await database.items.update(id, { state: came.attempt === 'refused' ? 'refused' : 'waiting', problem: came.problem })
  })
  return came.attempt
}
