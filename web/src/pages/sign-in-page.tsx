import { Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { front } from '../features/access/front.ts'
import { meKey } from '../features/access/me.tsx'
import { DemoAccounts } from '../features/signing-in/demo-accounts.tsx'
import { Door } from '../features/signing-in/door.tsx'
import { SignInForm } from '../features/signing-in/sign-in-form.tsx'
import { useSignIn } from '../features/signing-in/use-sign-in.ts'
import { usePageTitle } from '../ui/page-title.ts'
import { signingInWords } from '../words/signing-in.ts'
import { useWords } from '../words/use-words.ts'

/** Stands in place of whatever address was asked for; after signing in one is there. */
export const SignInPage = () => {
  const words = useWords(signingInWords)
  const client = useQueryClient()
  const { data } = useQuery(front)
  const form = useSignIn('', () => client.invalidateQueries({ queryKey: meKey }))
  usePageTitle(words.title)
  return (
    <Door title={words.title} below={data?.demo && <DemoAccounts demo={data.demo} choose={form.give} />}>
      <SignInForm of={form} />
      <Text size="sm" c="dimmed" mt="sm">
        {words.forgotten}
      </Text>
    </Door>
  )
}
