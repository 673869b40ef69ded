import { editRuleDraft, Parameters, type RuleDraft } from '@silverguard/shared/risk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { openDrafts } from './rules-query.ts'
import type { ParameterKey } from './version-differences.ts'

type Typed = {
  /** Of the draft as it was when typing began. */
  version: number
  parameters: { [K in ParameterKey]?: number | string | undefined }
  ended: RuleDraft['ended']
  note: string
}

const leastReason = 2
const startOf = ({ version, parameters, ended, note }: RuleDraft): Typed => ({ version, parameters, ended, note })
export const isReason = (reason: string): boolean => reason.trim().length >= leastReason

/** What is typed into a draft until it is saved; what somebody else saves meanwhile does not change it, and is told when saving. */
export const useDraftEditing = (draft: RuleDraft) => {
  const queries = useQueryClient()
  const [changed, setChanged] = useState<Typed>()
  const typed = changed ?? startOf(draft)
  const parameters = Parameters.safeParse(typed.parameters)
  const saving = useMutation({
    mutationFn: (read: Parameters) => {
      const ended = typed.ended.map(({ rule, reason }) => ({ rule, reason: reason.trim() }))
      const body = { version: typed.version, parameters: read, ended, note: typed.note.trim() }
      return call(editRuleDraft, { params: { id: draft.id }, body })
    },
    onSuccess: (saved) => {
      queries.setQueryData(openDrafts.queryKey, (before) => before && { drafts: before.drafts.map((one) => (one.id === saved.id ? saved : one)) })
      setChanged(undefined)
    },
    onError: () => queries.invalidateQueries({ queryKey: openDrafts.queryKey, exact: true }),
  })
  const set = (part: Partial<Omit<Typed, 'version'>>) => {
    saving.reset()
    setChanged({ ...typed, ...part })
  }
  const isReady = parameters.success && typed.ended.every(({ reason }) => isReason(reason))
  return {
    ...{ typed, set, saving },
    isUnsaved: changed !== undefined && JSON.stringify(changed) !== JSON.stringify(startOf(draft)),
    /** Saves where everything is filled in; a number that is none, or a reason that is missing, stays beside its field. */
    save: () => void (isReady && saving.mutate(parameters.data)),
  }
}
export type DraftEditing = ReturnType<typeof useDraftEditing>
