import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { restoreTemplate } from '@silverguard/shared/handling/papers/contract'
import type { PaperKind } from '@silverguard/shared/handling/papers/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { handlingSettingsWords } from '../../words/handling-settings.ts'
import { useWords } from '../../words/use-words.ts'
import { paperTemplates } from './settings-query.ts'

type Props = { kind: PaperKind; name: string; fileName: string; restored: () => void }

/** Goes back to the template that ships, once that was confirmed. */
export const RestoreTemplate = ({ kind, name, fileName, restored }: Props) => {
  const words = useWords(handlingSettingsWords)
  const general = useWords(generalWords)
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const restoring = useMutation({
    mutationFn: () => call(restoreTemplate, { params: { kind } }),
    onSuccess: async () => {
      close()
      restored()
      await client.invalidateQueries(paperTemplates)
    },
  })
  return (
    <>
      <Button variant="default" aria-label={words.restoreOf(name)} onClick={() => setAsking(true)}>
        {words.restore}
      </Button>
      <Modal opened={asking} onClose={close} title={words.restoreTitle} closeButtonProps={{ 'aria-label': general.cancel }}>
        <Stack gap="sm">
          <Text size="sm">{words.restoreHint(name, fileName)}</Text>
          {restoring.error && <ErrorLine error={restoring.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close} data-autofocus>
              {general.cancel}
            </Button>
            <Button loading={restoring.isPending} onClick={() => restoring.mutate()}>
              {words.restore}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
