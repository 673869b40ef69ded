import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { OfflineData } from '../features/outbox/offline-data.tsx'
import { OutboxList } from '../features/outbox/outbox-list.tsx'
import { RecentlySent } from '../features/outbox/recently-sent.tsx'
import { useOutbox } from '../offline/outbox.ts'
import { deviceTrouble, sendWaiting } from '../offline/sending.ts'
import { useStore } from '../offline/use-store.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { offlineWords } from '../words/offline.ts'
import { outboxWords } from '../words/outbox.ts'
import { useWords } from '../words/use-words.ts'

/** What is kept on this device and not sent, and what it keeps for work without a network. */
export const OutboxPage = () => {
  const words = useWords(outboxWords)
  const offline = useWords(offlineWords)
  const { items } = useOutbox()
  const trouble = useStore(deviceTrouble)
  const sendingAll = useMutation({ mutationFn: sendWaiting })
  return (
    <>
      <PageHead title={words.title}>
        {items.length > 0 && (
          <Button loading={sendingAll.isPending} onClick={() => sendingAll.mutate()}>
            {words.sendAll}
          </Button>
        )}
      </PageHead>
      <Stack gap="md">
        {trouble !== null && <Text role="alert">{words.trouble(trouble)}</Text>}
        {items.length > 0 ? <OutboxList items={items} /> : <EmptyState title={words.none} hint={words.hint} />}
        <section>
          <h2>{offline.title}</h2>
          <OfflineData />
        </section>
        <RecentlySent />
      </Stack>
    </>
  )
}
