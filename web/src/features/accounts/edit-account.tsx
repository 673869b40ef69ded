import { Button, Group, Stack } from '@mantine/core'
import { type Account, editAccount } from '@silverguard/shared/accounts/contract'
import type { Role } from '@silverguard/shared/permissions/contract'
import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../api.ts'
import { bodyOf, useCheckedForm } from '../../ui/checked-form.ts'
import { generalWords } from '../../words/general.ts'
import { useWords } from '../../words/use-words.ts'
import { AccountFields } from './account-fields.tsx'
import { AccountRefusal } from './account-refusal.tsx'

type Body = z.output<NonNullable<typeof editAccount.body>>
type Props = { account: Account; done: () => void; stale: () => void; cancel: () => void }

export const EditAccount = ({ account, done, stale, cancel }: Props) => {
  const general = useWords(generalWords)
  const { id, version, person, division } = account
  const roles: readonly Role[] = account.roles
  const form = useCheckedForm(bodyOf(editAccount), { version, person, division: division.code, roles })
  const saving = useMutation({
    mutationFn: (body: Body) => call(editAccount, { params: { id }, body }),
    onSuccess: done,
    onError: form.hear,
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.check(saving.mutate)
      }}
    >
      <Stack gap="sm">
        <AccountFields values={form.values} set={form.set} problemOf={form.problemOf} />
        {saving.error && <AccountRefusal error={saving.error} stale={stale} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={cancel}>
            {general.cancel}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {general.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
