import { Button, Group, Stack, Text } from '@mantine/core'
import { type Account, editAccount } from '@silverguard/shared/accounts/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { accountsWords } from '../../words/accounts.ts'
import { generalWords } from '../../words/general.ts'
import { useWords } from '../../words/use-words.ts'
import { AccountRefusal } from './account-refusal.tsx'

type Props = { account: Account; done: () => void; stale: () => void; cancel: () => void }

/** Deactivates an account or activates it again, once that is confirmed. */
export const SwitchAccount = ({ account: { id, version, active }, done, stale, cancel }: Props) => {
  const words = useWords(accountsWords)
  const general = useWords(generalWords)
  const switching = useMutation({
    mutationFn: () => call(editAccount, { params: { id }, body: { version, active: !active } }),
    onSuccess: done,
  })
  return (
    <Stack gap="sm">
      <Text>{active ? words.deactivateHint : words.activateHint}</Text>
      {switching.error && <AccountRefusal error={switching.error} stale={stale} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={cancel} data-autofocus>
          {general.cancel}
        </Button>
        <Button loading={switching.isPending} onClick={() => switching.mutate()}>
          {active ? words.deactivate : words.activate}
        </Button>
      </Group>
    </Stack>
  )
}
