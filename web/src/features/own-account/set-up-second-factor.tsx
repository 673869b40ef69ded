import { Button, Group, Stack, Text } from '@mantine/core'
import { beginSecondFactor, confirmSecondFactor } from '@silverguard/shared/accounts/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, ProblemError } from '../../api.ts'
import { CodeField } from '../../ui/code-field.tsx'
import { ErrorLine } from '../../ui/error-line.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { ownAccountWords } from '../../words/own-account.ts'
import { useWords } from '../../words/use-words.ts'
import { meKey } from '../access/me.tsx'
import classes from './own-account.module.css'
import { QrCode } from './qr-code.tsx'

const codeShape = /^\d{6}$/
const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret
export const refusedAs = (error: unknown, code: string): boolean => error instanceof ProblemError && error.problem.code === code

/** Password first, then the secret to scan, then a code that shows it has arrived. */
export const SetUpSecondFactor = () => {
  const words = useWords(ownAccountWords)
  const [password, setPassword] = useState('')
  const beginning = useMutation({ mutationFn: () => call(beginSecondFactor, { body: { password } }) })
  if (beginning.data) return <Confirm secret={beginning.data.secret} uri={beginning.data.uri} />
  const begin = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '') beginning.mutate()
  }
  const isWrong = refusedAs(beginning.error, 'wrong_password')
  return (
    <form onSubmit={begin} noValidate aria-label={words.setUp}>
      <Stack gap="xs" align="flex-start">
        <PasswordField
          w="100%"
          maw={320}
          label={words.setUpPassword}
          autoComplete="current-password"
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value)
            if (!beginning.isIdle) beginning.reset()
          }}
          error={isWrong && words.wrongPassword}
        />
        <Button type="submit" variant="default" loading={beginning.isPending} disabled={password === ''}>
          {words.setUp}
        </Button>
        {beginning.error && !isWrong && <ErrorLine error={beginning.error} />}
      </Stack>
    </form>
  )
}

const Confirm = ({ secret, uri }: { secret: string; uri: string }) => {
  const words = useWords(ownAccountWords)
  const client = useQueryClient()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const confirming = useMutation({
    mutationFn: () => call(confirmSecondFactor, { body: { code } }),
    onSuccess: (me) => client.setQueryData(meKey, me),
  })
  const isWrong = refusedAs(confirming.error, 'wrong_code')
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    const isRight = codeShape.test(code)
    setTried(!isRight)
    if (isRight) confirming.mutate()
  }
  return (
    <form onSubmit={confirm} noValidate aria-label={words.setUp}>
      <Stack gap="sm" align="flex-start">
        <Text fw={600}>{words.scan}</Text>
        <Group gap="lg" align="center">
          <QrCode of={uri} />
          <div>
            <Text size="sm">{words.byHand}</Text>
            <code className={classes.secret}>{inGroups(secret)}</code>
          </div>
        </Group>
        <CodeField
          label={words.confirmCode}
          description={undefined}
          value={code}
          enter={(digits) => {
            setCode(digits)
            if (!confirming.isIdle) confirming.reset()
          }}
          error={(tried && words.codeShape) || (isWrong && words.wrongCode)}
        />
        <Button type="submit" loading={confirming.isPending}>
          {words.confirm}
        </Button>
        {confirming.error && !isWrong && <ErrorLine error={confirming.error} />}
      </Stack>
    </form>
  )
}
