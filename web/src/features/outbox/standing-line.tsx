import { Text } from '@mantine/core'
import { heldBy } from '../../offline/attempt.ts'
import type { OutboxItem } from '../../offline/outbox.ts'
import { sending } from '../../offline/sending.ts'
import { useStore } from '../../offline/use-store.ts'
import { outboxWords } from '../../words/outbox.ts'
import { useWords } from '../../words/use-words.ts'

type Props = { item: OutboxItem; all: readonly OutboxItem[] }

/** Where an item stands, in words. */
export const StandingLine = ({ item, all }: Props) => {
  const words = useWords(outboxWords)
  const isSending = useStore(sending) === item.id
  const holder = heldBy(item, all)
  const { state, problem } = item
  const reason = problem && [problem.detail ?? problem.title, ...(problem.fields ?? []).map(({ path, message }) => `${path} ${message}`)].join('; ')
  const standing = () => {
    if (isSending) return words.isSending
    if (state === 'refused') return words.refused(reason ?? '')
    if (holder) return holder.state === 'refused' ? words.heldByRefused(holder.name) : words.held(holder.name)
    if (problem?.status === 401 || problem?.code === 'another_account') return words.needsSignIn
    return reason ? words.failed(reason) : words.waiting
  }
  return (
    <Text size="sm" fw={600} {...(state === 'refused' && !isSending ? { c: 'var(--mantine-color-error)' } : {})}>
      {standing()}
    </Text>
  )
}
