import { Checkbox, NumberInput, Stack } from '@mantine/core'
import { editSignInPolicy, readSignInPolicy, type SignInPolicy } from '@silverguard/shared/accounts/contract'
import { roles, roleWords } from '@silverguard/shared/permissions/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { SaveLine } from '../../ui/save-line.tsx'
import { useText } from '../../words/language.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { meKey } from '../access/me.tsx'
import { SettingsSection } from './settings-section.tsx'

const policyKey = ['sign-in-policy'] as const
const limits = { idleMinutes: { least: 5, greatest: 720 }, longestHours: { least: 1, greatest: 168 } }
type Typed = Omit<SignInPolicy, keyof typeof limits> & Record<keyof typeof limits, number | string>

const isWithin = (field: keyof typeof limits, value: number | string) =>
  typeof value === 'number' && Number.isInteger(value) && value >= limits[field].least && value <= limits[field].greatest

/** How people are let in: which duties need one-time codes, and how long a session lasts. */
export const SignInPolicySection = () => {
  const words = useWords(settingsWords)
  const query = useQuery({ queryKey: policyKey, queryFn: ({ signal }) => call(readSignInPolicy, {}, signal) })
  return (
    <SettingsSection title={words.signIn} hint={words.policyHint}>
      <Loaded query={query}>{(policy) => <PolicyForm policy={policy} />}</Loaded>
    </SettingsSection>
  )
}

const PolicyForm = ({ policy }: { policy: SignInPolicy }) => {
  const words = useWords(settingsWords)
  const inWords = useText()
  const client = useQueryClient()
  const [typed, setTyped] = useState<Typed>(policy)
  const saving = useMutation({
    mutationFn: (body: SignInPolicy) => call(editSignInPolicy, { body }),
    onSuccess: async (saved) => {
      client.setQueryData(policyKey, saved)
      // The administrator's own duties may be among those that now need a code.
      await client.invalidateQueries({ queryKey: meKey })
    },
  })
  const set = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part })
    if (!saving.isIdle) saving.reset()
  }
  const { idleMinutes, longestHours, secondFactorRoles } = typed
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWithin('idleMinutes', idleMinutes) && isWithin('longestHours', longestHours))
      saving.mutate({ secondFactorRoles, idleMinutes: Number(idleMinutes), longestHours: Number(longestHours) })
  }
  const figure = (field: keyof typeof limits, description: string) => (
    <NumberInput
      w={240}
      maw="100%"
      label={words[field]}
      description={description}
      allowDecimal={false}
      hideControls
      value={typed[field]}
      onChange={(value) => set({ [field]: value })}
      error={!isWithin(field, typed[field]) && words.wholeNumber(limits[field].least, limits[field].greatest)}
    />
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Checkbox.Group
          size="xs"
          label={words.secondFactorRoles}
          description={words.secondFactorHint}
          value={secondFactorRoles}
          onChange={(chosen) => set({ secondFactorRoles: roles.filter((role) => chosen.includes(role)) })}
        >
          <Stack gap={6} my={6}>
            {roles.map((role) => (
              <Checkbox key={role} size="xs" value={role} label={inWords(roleWords[role])} />
            ))}
          </Stack>
        </Checkbox.Group>
        {figure('idleMinutes', words.idleHint)}
        {figure('longestHours', words.longestHint)}
        <SaveLine saving={saving} />
      </Stack>
    </form>
  )
}
