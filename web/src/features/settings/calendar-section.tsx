import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../ui/loaded.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { calendarQuery } from './calendar-query.ts'
import { CalendarTable } from './calendar-table.tsx'
import { CalendarUpload } from './calendar-upload.tsx'
import { SettingsSection } from './settings-section.tsx'

/** 工作日历: the years by which due dates are counted, and a file for one that is not known or was changed. */
export const CalendarSection = () => {
  const words = useWords(settingsWords)
  const query = useQuery(calendarQuery)
  return (
    <SettingsSection title={words.calendar} hint={words.calendarHint}>
      <Loaded query={query}>
        {({ years }) => (
          <Stack gap="sm">
            <CalendarTable years={years} />
            <CalendarUpload years={years} />
          </Stack>
        )}
      </Loaded>
    </SettingsSection>
  )
}
