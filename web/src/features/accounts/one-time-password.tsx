import { Button, Group, Stack, Text } from '@mantine/core'
import type { Account } from '@silverguard/shared/accounts/contract'
import { useRef, useState } from 'react'
import { accountsWords } from '../../words/accounts.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './accounts.module.css'

export type HandedOut = { account: Account; oneTimePassword: string }

/** Without HTTPS there is no clipboard to write to: the older command then copies what is selected. */
const copied = async (words: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return document.execCommand('copy')
  }
}

/** Shows a one-time password, once, and how to hand it over. */
export const OneTimePassword = ({ of: { account, oneTimePassword }, close }: { of: HandedOut; close: () => void }) => {
  const words = useWords(accountsWords)
  const place = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>()
  const copy = async () => {
    const selection = window.getSelection()
    if (place.current) selection?.selectAllChildren(place.current)
    setOutcome((await copied(oneTimePassword)) ? 'copied' : 'copyFailed')
  }
  return (
    <Stack gap="sm">
      <Text>
        {words.signInName}: <strong>{account.signInName}</strong>
      </Text>
      <code ref={place} className={classes.password}>
        {oneTimePassword}
      </code>
      <Group gap="sm">
        <Button variant="default" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Text size="sm" role="status">
          {outcome ? words[outcome] : ''}
        </Text>
      </Group>
      <Text fw={600}>{words.passwordOnce}</Text>
      <Text size="sm">{words.passwordHandOver}</Text>
      <Group justify="flex-end">
        <Button onClick={close}>{words.handedOver}</Button>
      </Group>
    </Stack>
  )
}
