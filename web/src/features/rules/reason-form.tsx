import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { draftWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'

const [least, greatest] = [2, 500]

type Props = {
  hint?: string | undefined
  label: string
  description?: string
  confirm: string
  close: () => void
  give: (reason: string) => void
  pending?: boolean
  error?: Error | null
  /** Stands between the hint and the reason; `isReady`: whether it is filled in. */
  children?: ReactNode
  isReady?: boolean
  tried?: () => void
}

/** The inside of a dialog that asks why. */
export const ReasonForm = ({ hint, label, description, confirm, close, give, pending = false, error, children, isReady = true, tried }: Props) => {
  const words = useWords(draftWords)
  const general = useWords(generalWords)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isReason = reason.trim().length >= least
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The page around it is a form too, and is not to be sent.
    event.stopPropagation()
    setTried(true)
    tried?.()
    if (isReason && isReady) give(reason.trim())
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        {hint && <Text size="sm">{hint}</Text>}
        {children}
        <Textarea
          label={label}
          description={description}
          required
          autosize
          minRows={2}
          maxLength={greatest}
          data-autofocus={children ? undefined : true}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={isTried && !isReason && words.reasonShort}
        />
        {error && <ErrorLine error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close} disabled={pending}>
            {general.cancel}
          </Button>
          <Button type="submit" loading={pending}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
