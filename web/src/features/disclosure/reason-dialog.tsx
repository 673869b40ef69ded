import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { DisclosureReason } from '@silverguard/shared/institutions/contract'
import { type FormEvent, useId } from 'react'
import { z } from 'zod'
import { useCheckedForm } from '../../ui/checked-form.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { disclosureWords } from '../../words/disclosure.ts'
import { generalWords } from '../../words/general.ts'
import { useWords } from '../../words/use-words.ts'

const Asked = z.object({ reason: DisclosureReason })
const ready = ['byTelephone', 'onSite', 'contact'] as const

type Props = {
  opened: boolean
  close: () => void
  title: string
  hint: string
  confirm: string
  pending?: boolean
  error?: Error | null
  give: (reason: string) => void
}

/** Asks why numbers are wanted in full; the usual reasons are a press away. */
export const ReasonDialog = ({ opened, close, title, ...rest }: Props) => {
  const general = useWords(generalWords)
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': general.cancel }}>
      <ReasonForm close={close} {...rest} />
    </Modal>
  )
}

const ReasonForm = ({ close, hint, confirm, pending, error, give }: Omit<Props, 'opened' | 'title'>) => {
  const words = useWords(disclosureWords)
  const general = useWords(generalWords)
  const readyId = useId()
  const { values, set, check, problemOf } = useCheckedForm(Asked, { reason: '' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The page around it is a form too, and is not to be sent.
    event.stopPropagation()
    check(({ reason }) => give(reason))
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{hint}</Text>
        <TextInput
          label={words.reason}
          description={words.reasonHint}
          autoComplete="off"
          required
          data-autofocus
          maxLength={200}
          value={values.reason}
          onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
          error={problemOf('reason')}
        />
        <Group gap="xs" role="group" aria-labelledby={readyId}>
          <Text id={readyId} size="sm">
            {words.readyReasons}
          </Text>
          {ready.map((one) => (
            <Button key={one} variant="default" size="compact-sm" onClick={() => set({ reason: words[one] })}>
              {words[one]}
            </Button>
          ))}
        </Group>
        {error && <ErrorLine error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {general.cancel}
          </Button>
          <Button type="submit" loading={pending ?? false}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
