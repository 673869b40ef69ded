import type { Problem } from '@silverguard/shared/problem'
import { type NewScreening, recordScreening } from '@silverguard/shared/screenings/contract'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import { newId } from '../../offline/new-id.ts'
import { discardItem, keepScreening, type OutboxPhoto, sendNow } from '../../offline/outbox.ts'

export type Recorded = z.output<typeof recordScreening.reply>
type Handed = { screening: NewScreening; name: string; photos: readonly OutboxPhoto[] }
type Outcome = { outcome: 'sent'; reply: Recorded } | { outcome: 'waiting' } | { outcome: 'refused'; problem: Problem }
type Ends = { sent: (reply: Recorded) => void; waiting: () => void; refused: (problem: Problem, screening: NewScreening) => void }

/** What was handed in before under its id stays what it was: each attempt names its files anew. */
const withNewFiles = ({ screening, name, photos }: Handed): Handed => {
  const ids = new Map(photos.map(({ id }) => [id, newId()]))
  const answers = screening.answers.map((answer) => ({ ...answer, evidence: answer.evidence.map((id) => ids.get(id) ?? id) }))
  return { screening: { ...screening, answers }, name, photos: photos.map((photo) => ({ ...photo, id: ids.get(photo.id) ?? photo.id })) }
}

/**
 * Hands a screening in: written to this device first, then sent. One that was opened from the outbox is discarded once its
 * successor is kept; one that is refused stays in the form and not in the outbox, unless it came from there.
 */
export const useHandIn = (reopened: string | undefined, { sent, waiting, refused }: Ends) => {
  const replaces = useRef(reopened)
  return useMutation({
    networkMode: 'always',
    mutationFn: async (handed: Handed): Promise<Outcome> => {
      const { screening, name, photos } = withNewFiles(handed)
      await keepScreening(screening, name, photos)
      if (replaces.current) {
        await discardItem(replaces.current)
        replaces.current = screening.id
      }
      const outcome = await sendNow(screening.id)
      if (outcome.outcome === 'refused' && replaces.current === undefined) await discardItem(screening.id)
      return outcome.outcome === 'sent' ? { outcome: 'sent', reply: recordScreening.reply.parse(outcome.reply) } : outcome
    },
    onSuccess: (outcome, { screening }) => {
      if (outcome.outcome === 'sent') sent(outcome.reply)
      else if (outcome.outcome === 'waiting') waiting()
      else refused(outcome.problem, screening)
    },
  })
}
