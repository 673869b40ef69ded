import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemError } from '../../api.ts'
import { readAnew } from './refunds-query.ts'

/** Another was quicker: what is shown is not how it stands any more. */
export const isOvertaken = (error: unknown): boolean => error instanceof ProblemError && error.problem.status === 409

type Change<V> = { institution: string; send: (given: V) => Promise<unknown> /** What is said once it is done. */; said: string; done: () => void }

/** One change of a place's ledger or people: afterwards, and where another was quicker, all that is shown of it is read anew. */
export const useLedgerChange = <V = void>({ institution, send, said, done }: Change<V>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      notifications.show({ message: said })
      done()
      await readAnew(client, institution)
    },
    onError: (error) => {
      if (isOvertaken(error)) void readAnew(client, institution)
    },
  })
}
