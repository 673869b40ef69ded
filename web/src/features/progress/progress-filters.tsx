import { Button, Group, Select } from '@mantine/core'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { progressWords } from '../../words/progress.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { monthsUntil } from './months.ts'
import type { Change, ProgressSearch } from './search.ts'

type Props = { search: ProgressSearch; change: Change<ProgressSearch> }

/** Which month, and which townships. */
export const ProgressFilters = ({ search, change }: Props) => {
  const words = useWords(progressWords)
  const { today } = useInstallation()
  const present = today.slice(0, 7)
  const months = monthsUntil(today)
  // A month of an address may lie further back than the choice goes.
  const choices = search.month === undefined || months.includes(search.month) ? months : [...months, search.month]
  const isFiltered = search.month !== undefined || search.level !== undefined || search.township !== undefined
  return (
    <Group gap={10}>
      <Select
        w={150}
        aria-label={words.month}
        allowDeselect={false}
        data={choices.map((month) => ({ value: month, label: words.monthOf(month) }))}
        value={search.month ?? present}
        onChange={(chosen) => change({ month: chosen === null || chosen === present ? undefined : chosen })}
      />
      <TownshipFilter label={words.township} chosen={search.township} choose={(township) => change({ township })} />
      {isFiltered && (
        <Button variant="subtle" onClick={() => change({ month: undefined, level: undefined, township: undefined })}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
