import { ownDatabase } from './account-database.ts'
import { writing } from './not-kept.ts'

/** What a form held when it was left, in the signed-in account's own database. */
export const readDraft = async <T>(key: string): Promise<{ value: T; savedAt: string } | undefined> => {
  const draft = await ownDatabase()?.drafts.get(key)
  return draft && { value: draft.value as T, savedAt: draft.savedAt }
}

/** Throws where this device keeps nothing: the form says so. */
export const writeDraft = async <T>(key: string, value: T): Promise<void> =>
  await writing(async (database) => void (await database.drafts.put({ key, value, savedAt: new Date().toISOString() })))

export const removeDraft = async (key: string): Promise<void> => await ownDatabase()?.drafts.delete(key)
