import { Button, Group } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { determinationStates, determinationStateWords, movements, movementWords } from '@silverguard/shared/determinations/vocabulary'
import { levels, levelWords } from '@silverguard/shared/risk/vocabulary'
import type { Text } from '@silverguard/shared/text'
import { orNone } from '../../search.ts'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { calendarWords } from '../../words/calendar.ts'
import { judgementWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { type Change, decisionFilters, isFiltered, type JudgementSearch } from './search.ts'

type Props = { search: JudgementSearch; change: Change }
type Several = 'state' | 'level' | 'movement'

export const DecidedFilters = ({ search, change }: Props) => {
  const words = useWords(judgementWords)
  const calendar = useWords(calendarWords)
  const inWords = useText()
  const { today } = useInstallation()
  const choice = <V extends string>(key: Several, label: string, values: readonly V[], inTheirWords: Readonly<Record<V, Text>>) => (
    <ChoiceFilter
      label={label}
      choices={values.map((value) => ({ value, label: inWords(inTheirWords[value]) }))}
      chosen={(search[key] ?? []) as V[]}
      choose={(chosen) => change({ [key]: orNone(chosen) })}
    />
  )
  const day = (key: 'since' | 'until', label: string, short: string) => (
    <DateInput
      w={150}
      aria-label={label}
      placeholder={short}
      value={search[key] ?? null}
      onChange={(chosen) => change({ [key]: chosen ?? undefined })}
      maxDate={today}
      clearable
      clearButtonProps={{ 'aria-label': `${label}: ${calendar.clear}` }}
    />
  )
  return (
    <Group component="search" gap={6} aria-label={words.filters}>
      <SearchField label={words.search} value={search.text ?? ''} search={(text) => change({ text: text || undefined })} />
      <TownshipFilter label={words.township} chosen={search.township} choose={(township) => change({ township })} />
      {choice('state', words.result, determinationStates, determinationStateWords)}
      {choice('level', words.level, levels, levelWords)}
      {choice('movement', words.movement, movements, movementWords)}
      {day('since', words.sinceDay, words.since)}
      {day('until', words.untilDay, words.until)}
      {isFiltered(decisionFilters(search)) && (
        <Button variant="subtle" onClick={() => change(decisionFilters({}))}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
