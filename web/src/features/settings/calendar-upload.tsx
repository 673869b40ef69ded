import { Button, FileButton, Group, NativeSelect, Stack, Text } from '@mantine/core'
import type { CalendarYear } from '@silverguard/shared/installation/calendar'
import { addCalendarYear } from '@silverguard/shared/installation/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sendFile } from '../../send-file.ts'
import { ErrorLine } from '../../ui/error-line.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { CalendarPreview } from './calendar-preview.tsx'
import { calendarRows } from './calendar-rows.ts'

type Sent = { file: File; year: number; trial: 'true' | 'false' }

/** A file for a year: read first, and kept only when what it says has been seen. */
export const CalendarUpload = ({ years }: { years: readonly CalendarYear[] }) => {
  const words = useWords(settingsWords)
  const client = useQueryClient()
  const { rows } = calendarRows(years, useInstallation().today)
  const [year, setYear] = useState(() => rows.find(({ known }) => !known)?.year ?? rows.at(-1)?.year ?? 0)
  const reset = useRef<() => void>(null)
  const sending = useMutation({
    mutationFn: ({ file, ...query }: Sent) => sendFile(addCalendarYear, file, { fileName: file.name, ...query }, () => undefined),
    // Due dates rest on it, everywhere.
    onSuccess: ({ stored }) => (stored ? client.invalidateQueries() : undefined),
  })
  const { data, variables } = sending
  const choose = (file: File | null) => {
    if (file) sending.mutate({ file, year, trial: 'true' })
    // The same file can be chosen again once it was corrected.
    reset.current?.()
  }
  const chooseYear = (chosen: number) => {
    setYear(chosen)
    if (!sending.isPending) sending.reset()
  }
  return (
    <Stack gap="xs">
      <Text fw={600}>{words.handInYear}</Text>
      <Text size="sm" c="dimmed">
        {words.handInYearHint(year)}
      </Text>
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={words.year}
          value={String(year)}
          data={rows.map((row) => String(row.year)).reverse()}
          disabled={sending.isPending}
          onChange={({ currentTarget }) => chooseYear(Number(currentTarget.value))}
        />
        <FileButton onChange={choose} resetRef={reset} accept=".xlsx,.csv" inputProps={{ 'aria-label': words.chooseCalendar }}>
          {(props) => (
            <Button {...props} variant="default" loading={sending.isPending && variables?.trial === 'true'}>
              {words.chooseCalendar}
            </Button>
          )}
        </FileButton>
        <Text size="sm" role="status">
          {sending.isPending ? words.calendarReading : data?.stored ? words.calendarKept(data.arranged.year) : ''}
        </Text>
      </Group>
      {sending.error && <ErrorLine error={sending.error} />}
      {data && variables && !data.stored && (
        <CalendarPreview
          fileName={variables.file.name}
          read={data}
          replaced={years.find((known) => known.year === data.arranged.year)}
          keep={() => sending.mutate({ ...variables, trial: 'false' })}
        />
      )}
    </Stack>
  )
}
