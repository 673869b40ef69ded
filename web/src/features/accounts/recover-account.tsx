import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type Account, recoverAccount } from '@silverguard/shared/accounts/contract'
import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api.ts'
import { bodyOf, useCheckedForm } from '../../ui/checked-form.ts'
import { accountsWords } from '../../words/accounts.ts'
import { generalWords } from '../../words/general.ts'
import { useWords } from '../../words/use-words.ts'
import { AccountRefusal } from './account-refusal.tsx'
import type { HandedOut } from './one-time-password.tsx'

type Body = z.output<NonNullable<typeof recoverAccount.body>>
type Props = { account: Account; made: (handedOut: HandedOut) => void; stale: () => void; cancel: () => void }

/** A new one-time password for someone who cannot sign in, with the reason. */
export const RecoverAccount = ({ account: { id, version }, made, stale, cancel }: Props) => {
  const words = useWords(accountsWords)
  const general = useWords(generalWords)
  const form = useCheckedForm(bodyOf(recoverAccount), { version, reason: '' })
  const recovering = useMutation({
    mutationFn: (body: Body) => call(recoverAccount, { params: { id }, body }),
    onSuccess: made,
    onError: form.hear,
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.check(recovering.mutate)
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{words.recoverHint}</Text>
        <TextInput
          label={words.reason}
          required
          data-autofocus
          autoComplete="off"
          value={form.values.reason}
          onChange={(event) => form.set({ reason: event.currentTarget.value })}
          error={form.problemOf('reason')}
        />
        {recovering.error && <AccountRefusal error={recovering.error} stale={stale} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={cancel}>
            {general.cancel}
          </Button>
          <Button type="submit" loading={recovering.isPending}>
            {words.makePassword}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
