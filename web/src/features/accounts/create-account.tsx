import { Button, Group, Stack, TextInput } from '@mantine/core'
import { createAccount } from '@silverguard/shared/accounts/contract'
import type { Role } from '@silverguard/shared/permissions/contract'
import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import { call, ProblemError } from '../../api.ts'
import { bodyOf, useCheckedForm } from '../../ui/checked-form.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { accountsWords } from '../../words/accounts.ts'
import { generalWords } from '../../words/general.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import { AccountFields } from './account-fields.tsx'
import type { HandedOut } from './one-time-password.tsx'

type Body = z.output<NonNullable<typeof createAccount.body>>
const noRoles: readonly Role[] = []

/** An account with a one-time password, which `made` shows. */
export const CreateAccount = ({ made, cancel }: { made: (handedOut: HandedOut) => void; cancel: () => void }) => {
  const words = useWords(accountsWords)
  const general = useWords(generalWords)
  const { division } = useMe()
  const form = useCheckedForm(bodyOf(createAccount), { signInName: '', person: '', division: division.code, roles: noRoles })
  const creating = useMutation({
    mutationFn: (body: Body) => call(createAccount, { body }),
    onSuccess: made,
    onError: form.hear,
  })
  const isTaken = creating.error instanceof ProblemError && creating.error.problem.code === 'name_taken'
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.check(creating.mutate)
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={words.signInName}
          description={words.signInNameHint}
          required
          data-autofocus
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={form.values.signInName}
          onChange={(event) => {
            form.set({ signInName: event.currentTarget.value })
            creating.reset()
          }}
          error={isTaken ? words.nameTaken : form.problemOf('signInName')}
        />
        <AccountFields values={form.values} set={form.set} problemOf={form.problemOf} />
        {creating.error && !isTaken && <ErrorLine error={creating.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={cancel}>
            {general.cancel}
          </Button>
          <Button type="submit" loading={creating.isPending}>
            {words.create}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
