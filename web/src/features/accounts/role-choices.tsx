import { Checkbox, Stack } from '@mantine/core'
import { type Role, roles, roleWords } from '@silverguard/shared/permissions/contract'
import { accountsWords, roleHints } from '../../words/accounts.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { value: readonly Role[]; choose: (chosen: Role[]) => void; error?: string | undefined }

/** Duties, each with what it is for. */
export const RoleChoices = ({ value, choose, error }: Props) => {
  const words = useWords(accountsWords)
  const inWords = useText()
  return (
    <Checkbox.Group
      size="xs"
      label={words.roles}
      description={words.rolesHint}
      value={[...value]}
      onChange={(chosen) => choose(roles.filter((role) => chosen.includes(role)))}
      error={error}
    >
      <Stack gap={6} my={6}>
        {roles.map((role) => (
          <Checkbox key={role} size="xs" value={role} label={inWords(roleWords[role])} description={inWords(roleHints[role])} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
