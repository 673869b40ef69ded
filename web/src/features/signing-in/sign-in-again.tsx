import { Modal, Stack, Text } from '@mantine/core'
import { readMe } from '@silverguard/shared/accounts/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { callServer } from '../../api.ts'
import { sessionEnd } from '../../session-end.ts'
import { signingInWords } from '../../words/signing-in.ts'
import { useWords } from '../../words/use-words.ts'
import { meKey, useMe } from '../access/me.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useSignIn } from './use-sign-in.ts'

const Again = () => {
  const words = useWords(signingInWords)
  const { signInName } = useMe()
  const client = useQueryClient()
  const form = useSignIn(signInName, async () => {
    // Another person than before makes the page begin anew (MeProvider); for the same one only what failed is asked again.
    client.setQueryData(meKey, await callServer(readMe, {}))
    await client.refetchQueries({ type: 'active', predicate: ({ state }) => state.error !== null })
  })
  return (
    <Stack gap="sm">
      <Text size="sm">{words.againHint}</Text>
      <SignInForm of={form} />
      <Text size="sm" c="dimmed">
        {words.otherHint}
      </Text>
    </Stack>
  )
}

/** The way back in over the page that was left open; what was typed on it stays, and is not to be read meanwhile. */
export const SignInAgain = () => {
  const words = useWords(signingInWords)
  const isOver = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.isTold)
  return (
    <Modal
      opened={isOver}
      onClose={() => undefined}
      title={words.again}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
      zIndex={1000}
      overlayProps={{ color: '#fff', backgroundOpacity: 0.97 }}
    >
      <Again />
    </Modal>
  )
}
