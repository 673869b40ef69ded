import type { Language } from '@silverguard/shared/text'
import { ProblemError, problem } from '../api.ts'
import { wordsIn } from '../words/dictionary.ts'
import { offlineWords } from '../words/offline.ts'
import { type AccountDatabase, ownDatabase } from './account-database.ts'

/** A reason of this device and not of the server, in the language of the page. */
const wordsHere = () => {
  const language: Language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh'
  return wordsIn(offlineWords, language)
}
const deviceProblem = (code: 'device_full' | 'device_refuses') => problem(422, code, wordsHere()[code === 'device_full' ? 'deviceFull' : 'deviceRefuses'])

/** No answer, and what was kept for that case was removed for its age. */
export const keptTooOld = (): ProblemError => {
  const words = wordsHere().expired
  return new ProblemError({ ...problem(0, 'kept_too_old', words), detail: words })
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'QuotaExceededError' || ('inner' in error && isFull(error.inner)) || isFull(error.cause))

/** Writes into the account's database; what is not kept is told in words that a form can show. */
export const writing = async <T>(write: (database: AccountDatabase) => Promise<T>): Promise<T> => {
  const database = ownDatabase()
  if (!database) throw new ProblemError(deviceProblem('device_refuses'))
  try {
    return await write(database)
  } catch (error) {
    throw new ProblemError(deviceProblem(isFull(error) ? 'device_full' : 'device_refuses'))
  }
}
