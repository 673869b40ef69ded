import { Group, Stack, Text, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { EditedCampaign, editCampaign } from '@silverguard/shared/installation/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useCheckedForm } from '../../ui/checked-form.ts'
import { SaveLine } from '../../ui/save-line.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { installationKey, useInstallation } from '../access/installation.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Name and days of the running campaign. */
export const CampaignSection = () => {
  const words = useWords(settingsWords)
  const queries = useQueryClient()
  const { campaign } = useInstallation()
  const form = useCheckedForm(EditedCampaign, { name: campaign?.name ?? '', startsOn: campaign?.startsOn ?? '', endsOn: campaign?.endsOn ?? '' })
  const saving = useMutation({
    mutationFn: (body: EditedCampaign) => call(editCampaign, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: installationKey }),
    onError: form.hear,
  })
  return (
    <SettingsSection title={words.campaign} hint={words.campaignHint}>
      {!campaign && <Text size="sm">{words.noCampaign}</Text>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          form.check(saving.mutate)
        }}
      >
        <Stack gap="xs">
          <TextInput
            label={words.campaignName}
            required
            value={form.values.name}
            onChange={(event) => form.set({ name: event.currentTarget.value })}
            error={form.problemOf('name')}
          />
          <Group gap="sm" align="flex-start">
            {(['startsOn', 'endsOn'] as const).map((field) => (
              <DateInput
                key={field}
                w={150}
                label={words[field]}
                required
                value={form.values[field] || null}
                onChange={(day) => form.set({ [field]: day ?? '' })}
                error={form.problemOf(field)}
              />
            ))}
          </Group>
          <SaveLine saving={saving} />
        </Stack>
      </form>
    </SettingsSection>
  )
}
