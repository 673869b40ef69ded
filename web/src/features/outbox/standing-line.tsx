import { Text } from '@mantine/core'
import { isOpen } from '../../offline/held-by.ts'
import type { OutboxItem } from '../../offline/outbox.ts'
import { sending } from '../../offline/sending.ts'
import { useStore } from '../../offline/use-store.ts'
import { outboxWords } from '../../words/outbox.ts'
import { useWords } from '../../words/use-words.ts'

type Props = { item: OutboxItem /** What has to arrive first. */; holder: OutboxItem | undefined }

/** Where an item stands, in words. */
export const StandingLine = ({ item, holder }: Props) => {
  const words = useWords(outboxWords)
  const isSending = useStore(sending) === item.id
  const { state, problem } = item
  const reason = problem && [problem.detail ?? problem.title, ...(problem.fields ?? []).map(({ path, message }) => `${path} ${message}`)].join('; ')
  const standing = () => {
    if (isSending) return words.isSending
    if (isOpen(item)) return words.isOpen
    if (state === 'refused') return words.refused(reason ?? '')
    if (holder) return holder.state === 'refused' ? words.heldByRefused(holder.name) : words.held(holder.name)
    if (problem?.status === 401 || problem?.code === 'another_account') return words.needsSignIn
    return reason ? words.failed(reason) : words.waiting
  }
  return (
    <Text size="sm" fw={600} {...(state === 'refused' && !isSending && !isOpen(item) ? { c: 'var(--mantine-color-error)' } : {})}>
      {standing()}
    </Text>
  )
}
