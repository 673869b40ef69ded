import { Stack, TextInput } from '@mantine/core'
import { editUnitNames, UnitNames } from '@silverguard/shared/installation/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useCheckedForm } from '../../ui/checked-form.ts'
import { SaveLine } from '../../ui/save-line.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { installationKey, useInstallation } from '../access/installation.tsx'
import { SettingsSection } from './settings-section.tsx'

const fields = ['bureau', 'letterhead', 'hotline'] as const

/** Names that every form prints. */
export const UnitNamesSection = () => {
  const words = useWords(settingsWords)
  const queries = useQueryClient()
  const form = useCheckedForm(UnitNames, useInstallation().unitNames)
  const saving = useMutation({
    mutationFn: (body: UnitNames) => call(editUnitNames, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: installationKey }),
    onError: form.hear,
  })
  return (
    <SettingsSection title={words.names} hint={words.namesHint}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          form.check(saving.mutate)
        }}
      >
        <Stack gap="xs">
          {fields.map((field) => (
            <TextInput
              key={field}
              label={words[field]}
              required={field !== 'hotline'}
              value={form.values[field]}
              onChange={(event) => form.set({ [field]: event.currentTarget.value })}
              error={form.problemOf(field)}
            />
          ))}
          <SaveLine saving={saving} />
        </Stack>
      </form>
    </SettingsSection>
  )
}
