import { Button, Group, Modal, Text } from '@mantine/core'
import type { NewScreening } from '@silverguard/shared/screenings/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { exportedItem } from '../../offline/export-item.ts'
import { discardItem, type OutboxItem, sendNow } from '../../offline/outbox.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { outboxWords } from '../../words/outbox.ts'
import { useWords } from '../../words/use-words.ts'

const download = async (item: OutboxItem) => {
  const address = URL.createObjectURL(await exportedItem(item))
  const link = document.createElement('a')
  link.href = address
  link.download = `silverguard-${item.kind}-${item.id}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** What the server may have taken already is not changed under the same id. */
const mayBeEdited = ({ kind, state, attempts }: OutboxItem) => kind === 'screening' && (state === 'refused' || attempts === 0)

const EditLink = ({ item }: { item: OutboxItem }) => {
  const words = useWords(outboxWords)
  const isNew = (item.body as NewScreening).newPlace !== undefined
  const search = { item: item.id }
  return isNew ? (
    <Link to="/screenings/new-place" search={search}>
      {words.edit}
    </Link>
  ) : (
    <Link to="/institutions/$id/screening" params={{ id: item.institution }} search={search}>
      {words.edit}
    </Link>
  )
}

/** 立即重试, 修改, 导出, 丢弃: each item by itself. */
export const ItemActions = ({ item }: { item: OutboxItem }) => {
  const words = useWords(outboxWords)
  const general = useWords(generalWords)
  const [isAsking, setIsAsking] = useState(false)
  const sendingIt = useMutation({ mutationFn: () => sendNow(item.id) })
  const exporting = useMutation({ mutationFn: () => download(item) })
  const discarding = useMutation({ mutationFn: () => discardItem(item.id) })
  const error = sendingIt.error ?? exporting.error ?? discarding.error
  return (
    <>
      <Group gap="xs">
        <Button size="xs" variant="default" loading={sendingIt.isPending} onClick={() => sendingIt.mutate()}>
          {words.send}
        </Button>
        {mayBeEdited(item) && <EditLink item={item} />}
        <Button size="xs" variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
          {words.export}
        </Button>
        <Button size="xs" variant="default" onClick={() => setIsAsking(true)}>
          {words.discard}
        </Button>
      </Group>
      {error && <ErrorLine error={error} />}
      <Modal opened={isAsking} onClose={() => setIsAsking(false)} title={words.discardTitle} closeButtonProps={{ 'aria-label': general.cancel }} centered>
        <Text mb="md">{words.discardHint(item.name)}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setIsAsking(false)} data-autofocus>
            {general.cancel}
          </Button>
          <Button color="red" loading={discarding.isPending} onClick={() => discarding.mutate()}>
            {words.discard}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
