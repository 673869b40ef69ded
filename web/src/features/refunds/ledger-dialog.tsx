import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { ProblemError } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'

type Props = {
  title: string
  hint: string
  confirm: string
  close: () => void
  submit: () => void
  sending: { isPending: boolean; error: Error | null }
  children?: ReactNode
}

/** A dialog that changes a ledger; what is not in order comes under the keys, and what was typed stays when it is refused. */
export const LedgerDialog = ({ title, hint, confirm, close, submit, sending, children }: Props) => {
  const general = useWords(generalWords)
  const form = useRef<HTMLFormElement>(null)
  const send = (event: FormEvent) => {
    event.preventDefault()
    submit()
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <Dialog onClose={close} size="lg" title={title} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': general.cancel }}>
      <form ref={form} noValidate onSubmit={send}>
        <Stack gap="sm">
          <Text size="sm">{hint}</Text>
          {children}
          {sending.error && <RefusalLine error={sending.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {general.cancel}
            </Button>
            <Button type="submit" loading={sending.isPending}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** Why it was refused; where another was quicker, that the ledger was read anew. */
export const RefusalLine = ({ error }: { error: Error }) => {
  const words = useWords(ledgerWords)
  const { problem } = error instanceof ProblemError ? error : { problem: undefined }
  const said =
    problem?.code === 'stale_version'
      ? words.stale
      : problem?.status === 400 && problem.fields?.length
        ? problem.fields.map(({ message }) => message).join('; ')
        : problem?.status === 403
          ? problem.detail
          : undefined
  if (said === undefined) return <ErrorLine error={error} />
  return (
    <Text role="alert" size="sm" c="var(--mantine-color-error)">
      {said}
    </Text>
  )
}

const [least, greatest] = [2, 500]
export const isReason = (typed: string): boolean => typed.trim().length >= least

type ReasonProps = { value: string; onChange: (value: string) => void; tried: boolean; first?: boolean }

/** Why something is corrected or struck. */
export const ReasonField = ({ value, onChange, tried, first }: ReasonProps) => {
  const words = useWords(ledgerWords)
  return (
    <Textarea
      label={words.reason}
      required
      autosize
      minRows={2}
      maxLength={greatest}
      data-autofocus={first || undefined}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={tried && !isReason(value) && words.reasonShort}
    />
  )
}
