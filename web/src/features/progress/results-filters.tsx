import { Button, Group } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { calendarWords } from '../../words/calendar.ts'
import { resultsWords } from '../../words/progress.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import type { Change, ResultsSearch } from './search.ts'

type Props = { search: ResultsSearch; change: Change<ResultsSearch> }

/** Which days, the running campaign until today where none is chosen; and which townships. */
export const ResultsFilters = ({ search, change }: Props) => {
  const words = useWords(resultsWords)
  const calendar = useWords(calendarWords)
  const { today } = useInstallation()
  const within = { since: { maxDate: search.until ?? today }, until: { maxDate: today, ...(search.since && { minDate: search.since }) } }
  const day = (key: 'since' | 'until', label: string, short: string) => (
    <DateInput
      w={150}
      aria-label={label}
      placeholder={short}
      value={search[key] ?? null}
      onChange={(chosen) => change({ [key]: chosen ?? undefined })}
      {...within[key]}
      clearable
      clearButtonProps={{ 'aria-label': `${label}: ${calendar.clear}` }}
    />
  )
  return (
    <Group gap={10}>
      {day('since', words.sinceDay, words.since)}
      {day('until', words.untilDay, words.until)}
      <TownshipFilter label={words.township} chosen={search.township} choose={(township) => change({ township })} />
      {Object.values(search).some((chosen) => chosen !== undefined) && (
        <Button variant="subtle" onClick={() => change({ since: undefined, until: undefined, township: undefined })}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
