import { useFormContext, useWatch } from 'react-hook-form'
import { useInstallation } from '../access/installation.tsx'
import type { Draft } from './draft.ts'
import { type DraftReading, readDraft } from './read-draft.ts'

/** The draft as it stands and what of it can be read; whoever uses this is drawn anew with each key. */
export const useDraftReading = (): { draft: Draft; reading: DraftReading } => {
  const { today } = useInstallation()
  const { control } = useFormContext<Draft>()
  const draft = useWatch({ control }) as Draft
  return { draft, reading: readDraft(draft, today) }
}
