import type { NewScreening } from '@silverguard/shared/screenings/contract'
import { ProblemError, problem } from '../api.ts'
import type { AccountDatabase } from './account-database.ts'
import type { OutboxItem } from './outbox-item.ts'

export type Deliver = (item: OutboxItem) => Promise<unknown>
/** What came of one try. `away`: the server did not answer; `failed`: it did, and not about this item; `held`: another must go first. */
export type Attempt = 'sent' | 'refused' | 'failed' | 'away' | 'signed_out' | 'held' | 'gone'

const logged = 50

const bringsPlace = ({ kind, body }: OutboxItem) => kind === 'screening' && (body as NewScreening).newPlace !== undefined
const isBefore = (one: OutboxItem, other: OutboxItem) => one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id)

/** The item that has to arrive first: what a file belongs to, or the screening that brings the place. */
export const heldBy = (item: OutboxItem, all: readonly OutboxItem[]): OutboxItem | undefined =>
  all.find(({ id }) => id === item.belongsTo) ??
  all.find((other) => other.id !== item.id && other.institution === item.institution && bringsPlace(other) && isBefore(other, item))

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
  database.transaction('rw', database.items, database.sent, async () => {
    await database.sent.put({ id, kind, institution, name, sentAt: new Date().toISOString(), reply })
    await database.sent.bulkDelete(await database.sent.orderBy('sentAt').reverse().offset(logged).primaryKeys())
    if ((await database.items.get(id))?.revision === revision) await database.items.delete(id)
  })

/** Tries one item once, whatever came of it before. Never throws for what the server says. */
export const attempt = async (database: AccountDatabase, id: string, deliver: Deliver): Promise<Attempt> => {
  const all = await database.items.toArray()
  const item = all.find((one) => one.id === id)
  if (!item) return 'gone'
  if (heldBy(item, all)) return 'held'
  await database.items.update(id, { attempts: item.attempts + 1 })
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
