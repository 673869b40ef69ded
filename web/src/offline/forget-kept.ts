import { type AccountDatabase, accountsHere, openDatabase, ownDatabase } from './account-database.ts'
import { ownAccount } from './own-account.ts'

/** How much the signed-in account has not sent from this device, and how many forms are half filled in. A browser that refuses its database holds nothing. */
export const countUnsent = async (): Promise<{ items: number; drafts: number }> => {
  const database = ownDatabase()
  const isThere = await database?.open().then(
    () => true,
    () => false,
  )
  return database && isThere ? { items: await database.items.count(), drafts: await database.drafts.count() } : { items: 0, drafts: 0 }
}

const keptOf = ({ replies, places, packs, sent }: AccountDatabase) => [replies, places, packs, sent]

/** Removes what is kept of the server's; what is unsent and what is half filled in stays for its account. Nothing on its way is kept afterwards. */
const forgetKept = (database: AccountDatabase): Promise<void> =>
  database.transaction('rw', [...keptOf(database), database.marks], async () => {
    await database.marks.clear()
    for (const table of keptOf(database)) await table.clear()
  })

const forgetOf = async (account: string): Promise<void> => {
  const database = openDatabase(account)
  try {
    await forgetKept(database)
  } finally {
    database.close()
  }
}

/** Removes what is kept of the server's for all accounts but the one that is here: all, where nobody is. */
export const forgetOthers = async (): Promise<void> => {
  const leaving = (await accountsHere()).filter((account) => account !== ownAccount.shown())
  const outcomes = await Promise.allSettled(leaving.map(forgetOf))
  const failed = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  if (failed.length > 0) throw new AggregateError(failed, 'What was kept for another account could not be removed')
}

const longest = 7 * 24 * 3_600_000
const oldest = () => new Date(Date.now() - longest).toISOString()
export const isTooOld = (keptAt: string): boolean => keptAt < oldest()

/** Removes what is older than seven days, and remembers that it was; what is unsent and half filled in stays. */
export const forgetOld = async (database: AccountDatabase): Promise<void> => {
  await database.transaction('rw', [...keptOf(database), database.marks], async () => {
    const { replies, places, packs, sent, marks } = database
    const old = oldest()
    await sent.where('sentAt').below(old).delete()
    let removed = await replies.filter(({ keptAt }) => keptAt < old).delete()
    const pack = await packs.get('pack')
    if (pack && isTooOld(pack.keptAt)) {
      await Promise.all([places.clear(), packs.clear()])
      removed += 1
    }
    if (removed > 0) await marks.put({ key: 'expired', id: old })
  })
}
