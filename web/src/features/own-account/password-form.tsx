import { Button, Group, Stack, Text } from '@mantine/core'
import { changePassword } from '@silverguard/shared/accounts/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { call, ProblemError } from '../../api.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import type { Words } from '../../words/dictionary.ts'
import { ownAccountWords } from '../../words/own-account.ts'
import { useWords } from '../../words/use-words.ts'
import { meKey, useMe } from '../access/me.tsx'
import { PasswordRules } from './password-rules.tsx'

const blank = { present: '', wanted: '', repeated: '' }
type Field = keyof typeof blank
type Faults = Partial<Record<Field, string>>

/** The server's reason beside the field that it is about; undefined where it is about none. */
const refusedField = (error: unknown, words: Words<typeof ownAccountWords>): Faults | undefined => {
  if (!(error instanceof ProblemError)) return undefined
  const { code, fields, detail } = error.problem
  if (code === 'wrong_password') return { present: words.wrongPassword }
  if (code === 'password_reused') return { wanted: detail ?? words.reused }
  if (code === 'password_weak') return { wanted: fields?.map(({ message }) => message).join(' ') || (detail ?? words.weak) }
  return fields && fields.length > 0 ? { wanted: fields.map(({ message }) => message).join(' ') } : undefined
}

/** Changes one's own password; every other session of one's own ends with it. */
export const PasswordForm = () => {
  const words = useWords(ownAccountWords)
  const { signInName } = useMe()
  const client = useQueryClient()
  const rulesId = useId()
  const [typed, setTyped] = useState(blank)
  const [tried, setTried] = useState(false)
  const changing = useMutation({
    mutationFn: ({ present, wanted }: typeof blank) => call(changePassword, { body: { present, wanted } }),
    onSuccess: (me) => {
      setTyped(blank)
      client.setQueryData(meKey, me)
      void client.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  const refused = refusedField(changing.error, words)
  const found: Faults = {
    ...(typed.present === '' ? { present: words.required } : {}),
    ...(typed.wanted === '' ? { wanted: words.required } : {}),
    ...(typed.repeated !== typed.wanted ? { repeated: words.notSame } : {}),
  }
  const faults: Faults = tried ? found : (refused ?? {})
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isRight = Object.keys(found).length === 0
    setTried(!isRight)
    if (isRight) changing.mutate(typed)
  }
  const field = (name: Field, autoComplete: string) => (
    <PasswordField
      label={words[name]}
      name={name}
      autoComplete={autoComplete}
      required
      value={typed[name]}
      onChange={(event) => {
        setTyped({ ...typed, [name]: event.currentTarget.value })
        if (!changing.isIdle) changing.reset()
      }}
      error={faults[name]}
      {...(name === 'wanted' ? { 'aria-describedby': rulesId } : {})}
    />
  )
  return (
    <form onSubmit={submit} noValidate aria-label={words.change}>
      <input type="text" name="username" autoComplete="username" value={signInName} readOnly hidden />
      <Stack gap="xs">
        {field('present', 'current-password')}
        <PasswordRules id={rulesId} wanted={typed.wanted} present={typed.present} />
        {field('wanted', 'new-password')}
        {field('repeated', 'new-password')}
        <Group gap="sm">
          <Button type="submit" loading={changing.isPending}>
            {words.change}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {changing.isSuccess ? words.changed : words.changeHint}
          </Text>
        </Group>
        {changing.error && !refused && <ErrorLine error={changing.error} />}
      </Stack>
    </form>
  )
}
