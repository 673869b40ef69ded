import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { openMeeting } from '@silverguard/shared/determinations/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { call } from '../../api.ts'
import { bodyOf, useCheckedForm } from '../../ui/checked-form.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { meetingWords } from '../../words/meeting.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import { allMeetings } from './meeting-query.ts'

/** One name a line, or several between commas of either script. */
const names = (typed: string): string[] =>
  typed
    .split(/[\n、,,;;]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const body = bodyOf(openMeeting)
const Typed = z.object({ ...body.shape, attendees: z.string().transform(names).pipe(body.shape.attendees) })

/** Opens a meeting: day, place, chair, attendees; then it begins. */
export const MeetingOpen = () => {
  const words = useWords(meetingWords)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button onClick={() => setOpened(true)}>{words.open}</Button>
      {opened && <OpenDialog close={() => setOpened(false)} />}
    </>
  )
}

const OpenDialog = ({ close }: { close: () => void }) => {
  const words = useWords(meetingWords)
  const general = useWords(generalWords)
  const { today } = useInstallation()
  const { person } = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const form = useCheckedForm(Typed, { heldOn: today, place: '', chair: person, attendees: '' })
  const opening = useMutation({
    mutationFn: (wanted: z.output<typeof Typed>) => call(openMeeting, { body: wanted }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: allMeetings.queryKey })
      return navigate({ to: '/judgement/meetings/$id', params: { id } })
    },
    onError: form.hear,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    form.check((wanted) => opening.mutate(wanted))
  }
  return (
    <Dialog onClose={close} title={words.open} closeButtonProps={{ 'aria-label': general.cancel }}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <DateInput
            label={words.heldOn}
            required
            value={form.values.heldOn || null}
            onChange={(day) => form.set({ heldOn: day ?? '' })}
            error={form.problemOf('heldOn')}
          />
          <TextInput
            label={words.place}
            data-autofocus
            value={form.values.place}
            onChange={({ currentTarget }) => form.set({ place: currentTarget.value })}
            error={form.problemOf('place')}
          />
          <TextInput
            label={words.chair}
            required
            value={form.values.chair}
            onChange={({ currentTarget }) => form.set({ chair: currentTarget.value })}
            error={form.problemOf('chair')}
          />
          <Textarea
            label={words.attendees}
            description={words.attendeesHint}
            autosize
            minRows={3}
            value={form.values.attendees}
            onChange={({ currentTarget }) => form.set({ attendees: currentTarget.value })}
            error={form.problemOf('attendees') && words.tooManyAttendees}
          />
          {opening.error && <ErrorLine error={opening.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {general.cancel}
            </Button>
            <Button type="submit" loading={opening.isPending}>
              {words.begin}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
