import { Stack } from '@mantine/core'
import { CalendarSection } from '../features/settings/calendar-section.tsx'
import { CampaignSection } from '../features/settings/campaign-section.tsx'
import { InstallationSection } from '../features/settings/installation-section.tsx'
import classes from '../features/settings/settings.module.css'
import { SettingsParts } from '../features/settings/settings-parts.tsx'
import { UnitNamesSection } from '../features/settings/unit-names-section.tsx'
import { WatchPeriodSection } from '../features/settings/watch-period-section.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { settingsWords } from '../words/settings.ts'
import { useWords } from '../words/use-words.ts'

export const SettingsPage = () => (
  <>
    <PageHead title={useWords(settingsWords).title} />
    <SettingsParts />
    <div className={classes.page}>
      <Stack gap={14}>
        <CampaignSection />
        <WatchPeriodSection />
      </Stack>
      <Stack gap={14}>
        <UnitNamesSection />
        <CalendarSection />
        <InstallationSection />
      </Stack>
    </div>
  </>
)
