import type { Text } from '@silverguard/shared/text'
import type { Change, Entry } from '../audit/entry.ts'

type About = { id: string; divisionCode: string }

/** What was done to an account, in the trail of its division. Passwords, codes and secrets never go in. */
export const accountEntry = (action: string, { id, divisionCode }: About, sentence: Text, changes: readonly Change[] = []): Entry => ({
  action,
  subjectKind: 'account',
  subjectId: id,
  divisionCode,
  sentence,
  changes,
})
