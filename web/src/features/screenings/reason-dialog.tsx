import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { screeningsWords } from '../../words/screenings.ts'
import { useWords } from '../../words/use-words.ts'

const [least, greatest] = [2, 500]

type Props = {
  title: string
  hint: string
  confirm: string
  close: () => void
  /** Does it, and resolves once it is done. */
  act: (reason: string) => Promise<unknown>
  /** Stands before the reason; `isReady`: whether it is filled in. */
  children?: ReactNode
  isReady?: boolean
}

/** Asks for a reason before something is taken back or decided. */
export const ReasonDialog = ({ title, hint, confirm, close, act, children, isReady = true }: Props) => {
  const words = useWords(screeningsWords)
  const general = useWords(generalWords)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const acting = useMutation({ mutationFn: act, onSuccess: close })
  const isReason = reason.trim().length >= least
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
    if (isReason && isReady) acting.mutate(reason.trim())
  }
  return (
    <Dialog onClose={close} title={title} closeButtonProps={{ 'aria-label': general.cancel }}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{hint}</Text>
          {children}
          <Textarea
            label={words.reason}
            required
            autosize
            minRows={2}
            maxLength={greatest}
            data-autofocus={children ? undefined : true}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={tried && !isReason && words.reasonShort}
          />
          {acting.error && <ErrorLine error={acting.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {general.cancel}
            </Button>
            <Button type="submit" loading={acting.isPending}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
