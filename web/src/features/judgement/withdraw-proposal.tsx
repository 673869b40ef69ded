import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type Determination, withdrawProposal } from '@silverguard/shared/determinations/contract'
import { saysSomething } from '@silverguard/shared/determinations/deciding'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { generalWords } from '../../words/general.ts'
import { placeJudgementWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'
import { readAnew } from './judgement-query.ts'

type Props = { determination: Determination; withdrawn: (determination: Determination) => void }

/** Takes one's own proposal back while it waits, with a reason. */
export const WithdrawProposal = (props: Props) => {
  const words = useWords(placeJudgementWords)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      {asking && <Asking {...props} close={() => setAsking(false)} />}
    </>
  )
}

const longest = 500

const Asking = ({ determination: { id, institution }, withdrawn, close }: Props & { close: () => void }) => {
  const words = useWords(placeJudgementWords)
  const general = useWords(generalWords)
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isReason = saysSomething(reason)
  const sending = useMutation({
    mutationFn: () => call(withdrawProposal, { params: { id }, body: { reason: reason.trim() } }),
    onSuccess: async (made) => {
      withdrawn(made)
      close()
      await readAnew(client, institution)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isReason) sending.mutate()
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
            error={tried && !isReason && words.withdrawShort}
          />
          {sending.error && <ErrorLine error={sending.error} />}
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
