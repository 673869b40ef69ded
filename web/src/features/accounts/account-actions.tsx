import { Button, Group, Text } from '@mantine/core'
import type { Account } from '@silverguard/shared/accounts/contract'
import { accountsWords } from '../../words/accounts.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay, useMe } from '../access/me.tsx'

export type AccountAct = 'edit' | 'switch' | 'recover'
type Props = { account: Account; begin: (act: AccountAct, account: Account) => void }

/** What can be done to an account; never to one's own. */
export const AccountActions = ({ account, begin }: Props) => {
  const words = useWords(accountsWords)
  const { id } = useMe()
  const mayEdit = useMay('account.edit')
  if (!mayEdit) return null
  if (account.id === id)
    return (
      <Text size="xs" c="dimmed">
        {words.own}
      </Text>
    )
  const acts: [AccountAct, string][] = [
    ['edit', words.edit],
    ...(account.active ? [['recover', words.recover] as [AccountAct, string]] : []),
    ['switch', account.active ? words.deactivate : words.activate],
  ]
  return (
    <Group gap={6} wrap="nowrap">
      {acts.map(([act, label]) => (
        <Button key={act} size="compact-xs" variant="default" aria-label={words.of(label, account.person)} onClick={() => begin(act, account)}>
          {label}
        </Button>
      ))}
    </Group>
  )
}
