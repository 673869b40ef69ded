import type { Text } from '@silverguard/shared/text'
import type { Entry } from '../../audit/entry.ts'
import type { ImportRecord } from './find-import.ts'

/** What was done to an import, for the trail. */
export const importEntry = (found: Pick<ImportRecord, 'id' | 'divisionCode'>, action: string, sentence: Text, changes: Entry['changes'] = []): Entry => ({
  action,
  subjectKind: 'import',
  subjectId: found.id,
  divisionCode: found.divisionCode,
  sentence,
  changes,
})
