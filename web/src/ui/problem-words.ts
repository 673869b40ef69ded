import { ProblemError } from '../api.ts'
import type { Words } from '../words/dictionary.ts'
import type { generalWords } from '../words/general.ts'

type General = Words<typeof generalWords>

/** An error in the user's words, by what kind it is; what bad input was is told beside its field by the form. */
export const problemWords = (error: unknown, words: General): string => {
  if (!(error instanceof ProblemError)) return words.unexpected
  switch (error.problem.status) {
    case 0:
      return error.problem.detail ?? words.unreachable
    case 400:
      return words.invalid
    case 403:
      return words.forbidden
    case 404:
      return words.notFoundRecord
    case 409:
      return error.problem.detail ?? words.conflict
    case 429:
      return error.problem.detail ?? words.tooMany
    default:
      return error.problem.status < 500 ? (error.problem.detail ?? error.problem.title) : words.unexpected
  }
}
