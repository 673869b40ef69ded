import type { Paper } from '@silverguard/shared/handling/papers/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from '../../api.ts'
import { onePaper, readAround } from './papers-query.ts'

/** What the page says above the paper: what came of the last thing done, or that another was quicker. */
export type Told = { refused: boolean; of: 'stale' | 'notDraft' | 'notIssued' | 'issuedNow' | 'receiptNow' | 'withdrawnNow' }

const conflicts: Readonly<Record<string, Told['of']>> = { stale_version: 'stale', not_a_draft: 'notDraft', not_issued: 'notIssued' }
/** What a refusal says of the paper itself: it is not as it was when it was read. */
const conflictIn = (error: unknown) => (error instanceof ProblemError && error.problem.status === 409 ? conflicts[error.problem.code] : undefined)

export type Telling = {
  told: Told | undefined
  /** Something was done: the page shows what the paper is now, and says so. */
  done: (made: Paper, of?: Told['of']) => void
  /** A refusal: where another was quicker, the paper is read anew and the page says so. */
  hear: (error: Error) => void
}

export const useTelling = (paper: Paper): Telling => {
  const client = useQueryClient()
  const [told, setTold] = useState<Told>()
  return {
    told,
    done: (made, of) => {
      client.setQueryData(onePaper(made.id).queryKey, made)
      setTold(of && { refused: false, of })
      readAround(client, made)
    },
    hear: (error) => {
      const of = conflictIn(error)
      if (!of) return
      readAround(client, paper)
      void client.invalidateQueries(onePaper(paper.id)).then(() => setTold({ refused: true, of }))
    },
  }
}
