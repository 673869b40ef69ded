import { Stack } from '@mantine/core'
import { TemplatesList } from '../features/handling-settings/templates-list.tsx'
import { TimesForm } from '../features/handling-settings/times-form.tsx'
import { SettingsParts } from '../features/settings/settings-parts.tsx'
import { SettingsSection } from '../features/settings/settings-section.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { handlingSettingsWords } from '../words/handling-settings.ts'
import { useWords } from '../words/use-words.ts'

/** What the district sets for handling: time, units, the ladder, and what its papers look like. */
export const SettingsHandlingPage = () => {
  const words = useWords(handlingSettingsWords)
  return (
    <>
      <PageHead title={words.title} />
      <SettingsParts />
      <Stack gap={14}>
        <SettingsSection title={words.times} hint={words.timesHint}>
          <TimesForm />
        </SettingsSection>
        <SettingsSection title={words.templates} hint={words.templatesHint}>
          <TemplatesList />
        </SettingsSection>
      </Stack>
    </>
  )
}
