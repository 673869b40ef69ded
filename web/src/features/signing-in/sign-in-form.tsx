import { Button, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { CodeField } from '../../ui/code-field.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { signingInWords } from '../../words/signing-in.ts'
import { useWords } from '../../words/use-words.ts'
import { RefusalLine } from './refusal-line.tsx'
import type { useSignIn } from './use-sign-in.ts'

const codeShape = /^\d{6}$/

/** Name, password, and the one-time code once it is asked for. */
export const SignInForm = ({ of: { given, give, codeNeeded, refusal, isAsking, ask } }: { of: ReturnType<typeof useSignIn> }) => {
  const words = useWords(signingInWords)
  const [tried, setTried] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const code = useRef<HTMLInputElement>(null)
  const faults = {
    name: given.signInName.trim() === '' && words.nameMissing,
    password: given.password === '' && words.passwordMissing,
    code: codeNeeded && !codeShape.test(given.code) && words.codeShape,
  }
  const isWrong = refusal?.why === 'wrong'
  useEffect(() => {
    if (codeNeeded) code.current?.focus()
    else if (isWrong) password.current?.select()
  }, [codeNeeded, isWrong])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults.name) return name.current?.focus()
    if (faults.password) return password.current?.focus()
    if (faults.code) return code.current?.focus()
    setTried(false)
    ask()
  }
  return (
    <form onSubmit={submit} noValidate aria-label={words.title}>
      <Stack gap="sm">
        <TextInput
          ref={name}
          size="md"
          label={words.name}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          data-autofocus={given.signInName === '' || undefined}
          autoFocus={given.signInName === ''}
          value={given.signInName}
          onChange={(event) => give({ signInName: event.currentTarget.value })}
          error={tried && faults.name}
        />
        <PasswordField
          ref={password}
          size="md"
          label={words.password}
          autoComplete="current-password"
          data-autofocus={given.signInName !== '' || undefined}
          value={given.password}
          onChange={(event) => give({ password: event.currentTarget.value })}
          error={tried && faults.password}
        />
        {codeNeeded && (
          <>
            <Text size="sm" role="status">
              {words.codeNeeded}
            </Text>
            <CodeField ref={code} size="md" value={given.code} enter={(digits) => give({ code: digits })} error={tried && faults.code} />
          </>
        )}
        {refusal && <RefusalLine of={refusal} />}
        <Button type="submit" size="md" fullWidth mt={4} loading={isAsking}>
          {words.signIn}
        </Button>
      </Stack>
    </form>
  )
}
