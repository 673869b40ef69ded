import { Group, Text } from '@mantine/core'
import { useMe } from '../features/access/me.tsx'
import { SignOutButton } from '../features/access/sign-out.tsx'
import { PasswordForm } from '../features/own-account/password-form.tsx'
import { SetUpSecondFactor } from '../features/own-account/set-up-second-factor.tsx'
import { Door } from '../features/signing-in/door.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { shellWords } from '../words/shell.ts'
import { signingInWords } from '../words/signing-in.ts'
import { useWords } from '../words/use-words.ts'

/** What has to be done before anything else is allowed, one thing after the other, or signing out. */
export const SignInDemandsPage = () => {
  const words = useWords(signingInWords)
  const { actor } = useWords(shellWords)
  const { person, demands } = useMe()
  const changesFirst = demands.includes('change_password')
  const title = changesFirst ? words.changeFirst : words.enrolFirst
  usePageTitle(title)
  return (
    <Door
      wide
      title={title}
      below={
        <Group justify="space-between">
          <Text size="sm">
            {actor}: {person}
          </Text>
          <SignOutButton />
        </Group>
      }
    >
      <Text mb="md">{changesFirst ? words.changeFirstWhy : words.enrolFirstWhy}</Text>
      {changesFirst ? <PasswordForm /> : <SetUpSecondFactor />}
    </Door>
  )
}
