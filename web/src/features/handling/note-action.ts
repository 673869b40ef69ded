import { notifications } from '@mantine/notifications'
import { type Action, finishActions, noteProgress } from '@silverguard/shared/handling/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, ProblemError } from '../../api.ts'
import { handIn } from '../../ui/proof/hand-in-files.ts'
import { actionWords, stepSentences } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import { type ActionDraft, changesOf } from './action-draft.ts'
import { readAnew } from './handling-query.ts'

/** `sent`: something was kept; else there was nothing to keep. `refused`: it was to be finished, and something is missing. */
type Noted = { action: Action; sent: boolean; finished: boolean; refused: boolean }

/** Keeps what changed of a measure; asked to finish it, does so where nothing is missing any more, and else says what is. */
export const useNoteAction = (action: Action, draft: ActionDraft, noted: (action: Action) => void) => {
  const words = useWords(actionWords)
  const inWords = useText()
  const client = useQueryClient()
  const account = useMe().id
  const note = async (): Promise<Action> => {
    const changes = changesOf(action, draft)
    if (Object.keys(changes).length === 0) return action
    await handIn(draft.proof, { institution: action.institution, account })
    return await call(noteProgress, { params: { id: action.id }, body: { version: action.version, ...changes } })
  }
  return useMutation({
    mutationFn: async (finish: boolean): Promise<Noted> => {
      const kept = await note()
      const sent = kept.version !== action.version
      noted(kept)
      if (!finish || kept.missing.length > 0) return { action: kept, sent, finished: false, refused: finish }
      await call(finishActions, { body: { items: [{ id: kept.id, version: kept.version }] } })
      return { action: kept, sent, finished: true, refused: false }
    },
    onSuccess: ({ finished }, finish) => {
      if (finished) notifications.show({ message: inWords(stepSentences.finish.done(1)) })
      else if (!finish) notifications.show({ message: words.saved })
    },
    onSettled: () => void readAnew(client, action.institution),
  })
}

/** What the server said of one field of the form. */
export const refusedField = (error: Error | null, path: string): string | undefined =>
  error instanceof ProblemError ? error.problem.fields?.find((field) => field.path.replace(/^body\./, '') === path)?.message : undefined
