import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { packRefresh, refreshFieldPack } from '../../offline/field-pack.ts'
import { worker } from '../../offline/register-worker.ts'
import { useFieldPack } from '../../offline/use-field-pack.ts'
import { useStore } from '../../offline/use-store.ts'
import { offlineWords } from '../../words/offline.ts'
import { useWords } from '../../words/use-words.ts'

const storageOfDevice = async () => {
  const [estimate, persistent] = await Promise.all([navigator.storage?.estimate?.(), navigator.storage?.persisted?.()])
  return { used: estimate?.usage ?? 0, quota: estimate?.quota ?? 0, persistent: persistent === true }
}

const StorageLine = () => {
  const words = useWords(offlineWords)
  const { data } = useQuery({ queryKey: ['device-storage'], queryFn: storageOfDevice, staleTime: 0 })
  if (!data || data.quota === 0) return null
  return (
    <Text size="sm">
      {words.used(data.used, data.quota)} {data.persistent ? words.persistent : words.notPersistent}
    </Text>
  )
}

/** Whether this works without a network, and why not; what is kept here, as of when. */
export const OfflineData = () => {
  const words = useWords(offlineWords)
  const state = useStore(worker)
  const refreshing = useStore(packRefresh)
  const pack = useFieldPack()
  const told = { insecure: words.notSecure, unsupported: words.noWorker, preparing: words.notReady, ready: words.ready, update_waits: words.ready }
  const standing = () => {
    if (pack === 'expired') return words.expired
    return pack ? words.places(pack.places, pack.keptAt) : words.noPlaces
  }
  return (
    <Stack gap={6} align="flex-start">
      <Text size="sm">{told[state]}</Text>
      <Text size="sm">{standing()}</Text>
      {refreshing === 'failed' && (
        <Text size="sm" role="status">
          {words.refreshFailed}
        </Text>
      )}
      <Button variant="default" size="xs" loading={refreshing === 'under_way'} onClick={() => void refreshFieldPack()}>
        {words.refresh}
      </Button>
      <StorageLine />
    </Stack>
  )
}
