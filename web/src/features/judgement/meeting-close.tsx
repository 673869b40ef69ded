import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { closeMeeting } from '@silverguard/shared/determinations/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import { allMeetings } from './meeting-query.ts'

const greatest = 2000

/** Closes a meeting with a summary. */
export const MeetingClose = ({ meeting }: { meeting: string }) => {
  const words = useWords(meetingWords)
  const general = useWords(generalWords)
  const client = useQueryClient()
  const [opened, setOpened] = useState(false)
  const [summary, setSummary] = useState('')
  const closing = useMutation({
    mutationFn: () => call(closeMeeting, { params: { id: meeting }, body: { summary: summary.trim() } }),
    onSuccess: () => {
      setOpened(false)
      return client.invalidateQueries({ queryKey: allMeetings.queryKey })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    closing.mutate()
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {words.close}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={words.close} closeButtonProps={{ 'aria-label': general.cancel }} size="lg">
        <form noValidate onSubmit={submit}>
          <Stack gap="sm">
            <Text size="sm">{words.closeHint}</Text>
            <Textarea
              label={words.summary}
              autosize
              minRows={3}
              maxLength={greatest}
              data-autofocus
              value={summary}
              onChange={({ currentTarget }) => setSummary(currentTarget.value)}
            />
            {closing.error && <ErrorLine error={closing.error} />}
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={() => setOpened(false)}>
                {general.cancel}
              </Button>
              <Button type="submit" loading={closing.isPending}>
                {words.close}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
