import { ownDatabase } from './account-database.ts'

/** How much the signed-in account has not sent from this device. A browser that refuses its database holds nothing. */
export const countUnsent = async (): Promise<number> =>
  (await ownDatabase()
    ?.items.count()
    .catch(() => 0)) ?? 0

/** Removes what this device kept of the register; what is unsent and what is half filled in stays for this account. */
export const forgetKept = async (): Promise<void> => {
  const database = ownDatabase()
  const isThere = await database?.open().then(
    () => true,
    () => false,
  )
  if (database && isThere) await Promise.all([database.replies, database.places, database.packs, database.sent].map((table) => table.clear()))
}
