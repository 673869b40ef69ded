import type { Problem } from '@silverguard/shared/problem'
import type { NewCheck, NewScreening } from '@silverguard/shared/screenings/contract'
import { ownDatabase } from './account-database.ts'
import { attempt } from './attempt.ts'
import { breakOff } from './deliver.ts'
import { hold } from './hold.ts'
import { keepForGood } from './keep-for-good.ts'
import { keepItems } from './keep-items.ts'
import { newId } from './new-id.ts'
import { writing } from './not-kept.ts'
import type { OutboxItem, OutboxPhoto } from './outbox-item.ts'
import { ownAccount } from './own-account.ts'
import { lockOf } from './send-all.ts'
import { deliverSeen, sendWaiting } from './sending.ts'

export { holdItem, releaseItem, releaseSoon } from './hold-item.ts'
export type { OutboxItem, OutboxPhoto } from './outbox-item.ts'
export { useOutbox } from './use-outbox.ts'
export type SendOutcome = { outcome: 'sent'; reply: unknown } | { outcome: 'waiting' } | { outcome: 'refused'; problem: Problem }

const keep = async (kept: Parameters<typeof keepItems>[1], files: readonly OutboxPhoto[]): Promise<void> => {
  if (kept.account !== ownAccount.read()) throw new Error('What is kept must be of the account that is signed in')
  await writing((database) => keepItems(database, kept, files))
  void keepForGood()
  void sendWaiting()
}

/** Writes a finished screening and its photos to this device; throws `ProblemError` with words for the form where it cannot. */
export const keepScreening = (screening: NewScreening, name: string, photos: readonly OutboxPhoto[]): Promise<void> =>
  keep({ kind: 'screening', id: screening.id, account: screening.account, institution: screening.institution, name, body: screening }, photos)

/** As `keepScreening`, for a look into an outside register. */
export const keepCheck = (institution: string, check: NewCheck, name: string, files: readonly OutboxPhoto[]): Promise<void> =>
  keep({ kind: 'check', id: check.id, account: check.account, institution, name, body: check }, files)

export const readItem = async (id: string): Promise<OutboxItem | undefined> => await ownDatabase()?.items.get(id)

const outcomeOf = async (id: string): Promise<SendOutcome> => {
  const database = ownDatabase()
  const item = await database?.items.get(id)
  const sent = item ? undefined : await database?.sent.get(id)
  if (sent) return { outcome: 'sent', reply: sent.reply }
  return item?.state === 'refused' && item.problem ? { outcome: 'refused', problem: item.problem } : { outcome: 'waiting' }
}

/** Tries this item now, also one that was refused; its files follow by themselves. */
export const sendNow = async (id: string): Promise<SendOutcome> => {
  await writing(async (database) => {
    const item = await database.items.get(id)
    if (item?.state === 'refused') await database.items.update(id, { state: 'waiting', problem: null, revision: newId() })
    await hold(lockOf(database), () => attempt(database, id, deliverSeen))
  })
  void sendWaiting()
  return await outcomeOf(id)
}

/** Throws one item away, with the files that belong to it; nothing that arrived at the server is taken back by it. */
export const discardItem = async (id: string): Promise<void> => {
  breakOff(id)
  await writing((database) =>
    database.transaction('rw', database.items, async () => {
      await database.items.where('belongsTo').equals(id).delete()
      await database.items.delete(id)
    }),
  )
}
