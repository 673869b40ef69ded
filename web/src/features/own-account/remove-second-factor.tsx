import { Button, Stack, Text } from '@mantine/core'
import { removeSecondFactor } from '@silverguard/shared/accounts/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { CodeField } from '../../ui/code-field.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { ownAccountWords } from '../../words/own-account.ts'
import { useWords } from '../../words/use-words.ts'
import { meKey } from '../access/me.tsx'
import { refusedAs } from './set-up-second-factor.tsx'

const codeShape = /^\d{6}$/

/** With password and code, so that an unattended screen is not enough. */
export const RemoveSecondFactor = () => {
  const words = useWords(ownAccountWords)
  const client = useQueryClient()
  const [given, setGiven] = useState({ password: '', code: '' })
  const removing = useMutation({
    mutationFn: () => call(removeSecondFactor, { body: given }),
    onSuccess: (me) => client.setQueryData(meKey, me),
  })
  const give = (part: Partial<typeof given>) => {
    setGiven({ ...given, ...part })
    if (!removing.isIdle) removing.reset()
  }
  const isWrongPassword = refusedAs(removing.error, 'wrong_password')
  const isWrongCode = refusedAs(removing.error, 'wrong_code')
  const isWhole = given.password !== '' && codeShape.test(given.code)
  const remove = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) removing.mutate()
  }
  return (
    <form onSubmit={remove} noValidate aria-label={words.remove}>
      <Stack gap="xs" align="flex-start">
        <PasswordField
          w="100%"
          maw={320}
          label={words.present}
          autoComplete="current-password"
          value={given.password}
          onChange={(event) => give({ password: event.currentTarget.value })}
          error={isWrongPassword && words.wrongPassword}
        />
        <CodeField value={given.code} enter={(code) => give({ code })} error={isWrongCode && words.wrongCode} />
        <Text size="sm" c="dimmed">
          {words.removeHint}
        </Text>
        <Button type="submit" variant="default" loading={removing.isPending} disabled={!isWhole}>
          {words.remove}
        </Button>
        {removing.error && !isWrongPassword && !isWrongCode && <ErrorLine error={removing.error} />}
      </Stack>
    </form>
  )
}
