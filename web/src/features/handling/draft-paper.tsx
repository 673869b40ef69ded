import { Button } from '@mantine/core'
import type { Action } from '@silverguard/shared/handling/contract'
import { isMeasure, measures } from '@silverguard/shared/handling/measures'
import { refusalToChange } from '@silverguard/shared/handling/papers/changing'
import { draftPaper } from '@silverguard/shared/handling/papers/contract'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { runningStates } from '@silverguard/shared/handling/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { newId } from '../../offline/new-id.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { planWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import { readAnew } from './handling-query.ts'

/** Drafts the paper of a measure and goes to it. */
export const DraftPaper = ({ action: { id, code, state, unit, institution } }: { action: Action }) => {
  const words = useWords(planWords)
  const inWords = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { roles, division } = useMe()
  // Once for the button as it stands here: a second press drafts no second paper.
  const [paperId] = useState(newId)
  const kind = isMeasure(code) ? measures[code].paper : null
  const sending = useMutation({
    mutationFn: (wanted: NonNullable<typeof kind>) => call(draftPaper, { params: { id: institution }, body: { id: paperId, kind: wanted, actions: [id] } }),
    onSuccess: async (paper) => {
      void readAnew(client, institution)
      await navigate({ to: '/papers/$id', params: { id: paper.id } })
    },
  })
  if (kind === null || refusalToChange(kind, [unit], { roles, scope: division.code }) !== null || !(runningStates as readonly string[]).includes(state))
    return null
  return (
    <>
      <Button variant="default" size="compact-sm" loading={sending.isPending} onClick={() => sending.mutate(kind)}>
        {words.draft(inWords(paperKindWords[kind]))}
      </Button>
      {sending.error && <ErrorLine error={sending.error} />}
    </>
  )
}
