import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type Paper, withdrawPaper } from '@silverguard/shared/handling/papers/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusedLine } from '../../ui/refused-line.tsx'
import { generalWords } from '../../words/general.ts'
import { paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import type { Telling } from './told.ts'

type Props = { paper: Paper; telling: Telling }
const [least, longest] = [2, 500]

/** Withdraws a draft with a reason; it is kept. */
export const WithdrawPaper = (props: Props) => {
  const { withdraw } = useWords(paperWords)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {withdraw}
      </Button>
      {asking && <Asking {...props} close={() => setAsking(false)} />}
    </>
  )
}

const Asking = ({ paper: { id, version }, telling: { done, hear }, close }: Props & { close: () => void }) => {
  const words = useWords(paperWords)
  const general = useWords(generalWords)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isShort = reason.trim().length < least
  const sending = useMutation({
    mutationFn: () => call(withdrawPaper, { params: { id }, body: { version, reason } }),
    onSuccess: (withdrawn) => {
      close()
      done(withdrawn, 'withdrawnNow')
    },
    onError: hear,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isShort) sending.mutate()
  }
  return (
    <Dialog onClose={close} title={words.withdraw} closeButtonProps={{ 'aria-label': general.cancel }}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{words.withdrawHint}</Text>
          <Textarea
            label={words.withdrawReason}
            required
            autosize
            minRows={2}
            maxLength={longest}
            data-autofocus
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={tried && isShort && words.tooShort(least)}
          />
          {sending.error && <RefusedLine error={sending.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {general.cancel}
            </Button>
            <Button type="submit" loading={sending.isPending}>
              {words.withdraw}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
