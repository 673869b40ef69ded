import type { FactKey } from '@silverguard/shared/facts/catalogue'
import type { ParticularKey } from '@silverguard/shared/institutions/particulars'
import type { Problem } from '@silverguard/shared/problem'
import { useCallback, useMemo, useState } from 'react'
import { useInstallation } from '../access/installation.tsx'
import type { AnswerDraft, Base, ScreeningDraft } from './draft.ts'
import type { FieldMessages } from './faults.ts'
import { readScreening } from './read-screening.ts'

export type Refusal = { problem: Problem; messages: FieldMessages }

/** The draft as it is typed and what of it can be read; what the server refused stands until anything is changed. */
export const useScreeningDraft = (base: Base, start: ScreeningDraft) => {
  const { today } = useInstallation()
  const [draft, setDraft] = useState(start)
  const [refusal, setRefusal] = useState<Refusal>()
  const reading = useMemo(() => readScreening(base, draft, today), [base, draft, today])
  const set = useCallback((changed: (before: ScreeningDraft) => ScreeningDraft) => {
    setDraft(changed)
    setRefusal(undefined)
  }, [])
  const change = useCallback((part: Partial<ScreeningDraft>) => set((before) => ({ ...before, ...part })), [set])
  const changeAnswer = useCallback(
    (fact: FactKey, answer: AnswerDraft) => set((before) => ({ ...before, answers: { ...before.answers, [fact]: answer } })),
    [set],
  )
  /** Undefined leaves the particular as it is known. */
  const changeParticular = useCallback(
    (key: ParticularKey, value: string | undefined) =>
      set((before) => {
        const { [key]: _, ...rest } = before.particulars
        return { ...before, particulars: value === undefined ? rest : { ...rest, [key]: value } }
      }),
    [set],
  )
  return { today, draft, reading, refusal, setRefusal, change, changeAnswer, changeParticular }
}
