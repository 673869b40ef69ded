import { Button, Group, Stack, Text } from '@mantine/core'
import { discardRuleDraft, type RuleDraft } from '@silverguard/shared/risk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { draftWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { openDrafts } from './rules-query.ts'

/** Puts a draft aside for good, with what is typed and not saved. */
export const DiscardDraft = ({ of: { id, version } }: { of: RuleDraft }) => {
  const words = useWords(draftWords)
  const general = useWords(generalWords)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const discarding = useMutation({
    mutationFn: () => call(discardRuleDraft, { params: { id }, body: { version } }),
    onSuccess: async () => {
      await navigate({ to: '/rules', ignoreBlocker: true })
      await queries.invalidateQueries({ queryKey: openDrafts.queryKey })
    },
  })
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.discard}
      </Button>
      {asking && (
        <Dialog onClose={close} title={words.discard} closeButtonProps={{ 'aria-label': general.cancel }}>
          <Stack gap="sm">
            <Text size="sm">{words.discardHint}</Text>
            {discarding.error && <ErrorLine error={discarding.error} />}
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={close} data-autofocus>
                {general.cancel}
              </Button>
              <Button color="red" loading={discarding.isPending} onClick={() => discarding.mutate()}>
                {words.doDiscard}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  )
}
