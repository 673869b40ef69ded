import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type Import, previewUndo, undoImport } from '@silverguard/shared/workbooks/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { generalWords } from '../../words/general.ts'
import { importWords } from '../../words/importing.ts'
import { useWords } from '../../words/use-words.ts'
import { UndoPreview } from './undo-preview.tsx'

const [least, greatest] = [2, 200]

const UndoForm = ({ of: { id, version }, close }: { of: Import; close: () => void }) => {
  const words = useWords(importWords)
  const general = useWords(generalWords)
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isReason = reason.trim().length >= least
  const preview = useQuery({
    queryKey: ['import', id, 'undo', version],
    queryFn: ({ signal }) => call(previewUndo, { params: { id } }, signal),
    gcTime: 0,
    retry: false,
  })
  const undoing = useMutation({
    mutationFn: () => call(undoImport, { params: { id }, body: { version, reason: reason.trim() } }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isReason) undoing.mutate()
  }
  return (
    <Loaded query={preview}>
      {(undo) => (
        <form noValidate onSubmit={submit}>
          <Stack gap="sm">
            <UndoPreview of={undo} />
            <Textarea
              label={words.undoReason}
              required
              autosize
              minRows={2}
              maxLength={greatest}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
              error={tried && !isReason && words.undoReasonShort}
            />
            {undoing.error && <ErrorLine error={undoing.error} />}
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={close}>
                {general.cancel}
              </Button>
              <Button type="submit" color="red" loading={undoing.isPending}>
                {words.doUndo}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Loaded>
  )
}

/** Takes a finished import back as a whole, once it has been seen what goes, what comes back and what stays. */
export const UndoImport = ({ of: one }: { of: Import }) => {
  const words = useWords(importWords)
  const general = useWords(generalWords)
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <Group gap="sm">
      <Button variant="default" color="red" onClick={() => setAsking(true)}>
        {words.undo}
      </Button>
      <Text size="xs" c="dimmed">
        {words.undoHint}
      </Text>
      {asking && (
        <Dialog onClose={close} size="lg" title={words.undo} closeButtonProps={{ 'aria-label': general.cancel }}>
          <UndoForm of={one} close={close} />
        </Dialog>
      )}
    </Group>
  )
}
