import type { Text } from '@silverguard/shared/text'

export type Change = { key: string; before: unknown; after: unknown; trueSince?: string | undefined }

/** What was done to what: `action` in the past tense (`institution.edited`), the division of the day, and what moved. */
export type Entry = {
  action: string
  subjectKind: string
  subjectId: string
  divisionCode: string
  sentence: Text
  changes: readonly Change[]
}
