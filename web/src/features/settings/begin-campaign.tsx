import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { beginCampaign, type Campaign, type EditedCampaign } from '@silverguard/shared/installation/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { CampaignFields } from './campaign-fields.tsx'

/** Begins another campaign; what is recorded from then on belongs to it. */
export const BeginCampaign = ({ last }: { last: Campaign | null }) => {
  const words = useWords(settingsWords)
  const general = useWords(generalWords)
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const beginning = useMutation({
    mutationFn: (body: EditedCampaign) => call(beginCampaign, { body }),
    onSuccess: async () => {
      close()
      await queries.invalidateQueries()
    },
  })
  const open = () => {
    beginning.reset()
    setAsking(true)
  }
  const start = { name: '', startsOn: '', endsOn: '', screeningValidDays: last?.screeningValidDays ?? '', checkValidDays: last?.checkValidDays ?? '' }
  return (
    <>
      <Group gap="sm">
        <Button variant="default" onClick={open}>
          {words.begin}
        </Button>
        <Text size="sm" role="status">
          {beginning.data && words.begun(beginning.data.name)}
        </Text>
      </Group>
      <Modal opened={asking} onClose={close} title={words.begin} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': general.cancel }}>
        <Stack gap="sm">
          <Text size="sm">{words.beginHint}</Text>
          <CampaignFields start={start} send={(campaign, heard) => beginning.mutate(campaign, { onError: heard })}>
            {beginning.error && <ErrorLine error={beginning.error} />}
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={close}>
                {general.cancel}
              </Button>
              <Button type="submit" loading={beginning.isPending}>
                {words.doBegin}
              </Button>
            </Group>
          </CampaignFields>
        </Stack>
      </Modal>
    </>
  )
}
