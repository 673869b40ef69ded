import { Stack, Text } from '@mantine/core'
import { type EditedCampaign, editCampaign } from '@silverguard/shared/installation/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { SaveLine } from '../../ui/save-line.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { BeginCampaign } from './begin-campaign.tsx'
import { CampaignFields } from './campaign-fields.tsx'
import { CampaignList } from './campaign-list.tsx'
import { SettingsSection } from './settings-section.tsx'

const none = { name: '', startsOn: '', endsOn: '', screeningValidDays: '', checkValidDays: '' }

/** The running campaign with its days and for how long screenings and checks hold; and another one after it. */
export const CampaignSection = () => {
  const words = useWords(settingsWords)
  const queries = useQueryClient()
  const { campaign } = useInstallation()
  const saving = useMutation({
    mutationFn: (body: EditedCampaign) => call(editCampaign, { body }),
    // What is overdue hangs on it, everywhere.
    onSuccess: () => queries.invalidateQueries(),
  })
  const { id: _id, ...start } = campaign ?? { id: undefined, ...none }
  return (
    <SettingsSection title={words.campaign} hint={words.campaignHint}>
      <Stack gap="sm">
        {campaign ? (
          <CampaignFields key={campaign.id} start={start} send={(edited, heard) => saving.mutate(edited, { onError: heard })}>
            <Text size="sm" c="dimmed">
              {words.validHint}
            </Text>
            <SaveLine saving={saving} />
          </CampaignFields>
        ) : (
          <Text size="sm">{words.noCampaign}</Text>
        )}
        <BeginCampaign last={campaign} />
        <CampaignList running={campaign?.id} />
      </Stack>
    </SettingsSection>
  )
}
