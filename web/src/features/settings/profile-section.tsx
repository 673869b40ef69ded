import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { sources } from '@silverguard/shared/law/sources'
import { activateProfile } from '@silverguard/shared/risk/contract'
import { type Profile, profiles } from '@silverguard/shared/risk/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { generalWords } from '../../words/general.ts'
import { useText } from '../../words/language.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Which plan decides; a switch is confirmed first and says afterwards what it moved. */
export const ProfileSection = () => {
  const words = useWords(settingsWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const { profile } = useInstallation()
  const queries = useQueryClient()
  const [wanted, setWanted] = useState<Profile>()
  const switching = useMutation({
    mutationFn: (to: Profile) => call(activateProfile, { body: { profile: to } }),
    onSuccess: () => queries.invalidateQueries(),
    onSettled: () => setWanted(undefined),
  })
  return (
    <SettingsSection title={words.profile} hint={words.profileHint}>
      <Stack gap="xs">
        {profiles.map((one) => (
          <Group key={one} gap="sm">
            <Text fw={one === profile ? 600 : 400}>{inWords(sources[one])}</Text>
            {one === profile ? (
              <Text size="sm" c="dimmed">
                ({words.active})
              </Text>
            ) : (
              <Button variant="default" aria-label={words.switchTo(words.doSwitch, inWords(sources[one]))} onClick={() => setWanted(one)}>
                {words.doSwitch}
              </Button>
            )}
          </Group>
        ))}
        <Link to="/rules">{words.seeRules}</Link>
        {switching.data && switching.variables && (
          <Alert role="status" variant="outline">
            {words.switched(inWords(sources[switching.variables]), switching.data.rescored, switching.data.levelChanged)}
          </Alert>
        )}
        {switching.error && (
          <Alert role="alert" color="red" variant="outline" title={general.failed}>
            {problemWords(switching.error, general)}
          </Alert>
        )}
      </Stack>
      <Modal
        opened={wanted !== undefined}
        onClose={() => !switching.isPending && setWanted(undefined)}
        title={words.confirmTitle}
        closeButtonProps={{ 'aria-label': general.cancel }}
      >
        <Stack gap="md">
          <Text>{wanted && words.confirm(inWords(sources[wanted]))}</Text>
          <Text size="sm" role="status">
            {switching.isPending ? words.switching : ''}
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" disabled={switching.isPending} onClick={() => setWanted(undefined)}>
              {general.cancel}
            </Button>
            <Button loading={switching.isPending} onClick={() => wanted && switching.mutate(wanted)}>
              {words.doSwitch}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </SettingsSection>
  )
}
