import { Button, Checkbox, Group } from '@mantine/core'
import { standings, standingWords } from '@silverguard/shared/risk/vocabulary'
import { orNone } from '../../search.ts'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { judgementWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { type Change, isFiltered, type JudgementSearch, queueFilters } from './search.ts'

const none: Partial<JudgementSearch> = { why: undefined, standing: undefined, clear: undefined, mine: undefined, township: undefined, text: undefined }

export const QueueFilters = ({ search, change }: { search: JudgementSearch; change: Change }) => {
  const words = useWords(judgementWords)
  const inWords = useText()
  const only = (key: 'clear' | 'mine', label: string) => (
    <Checkbox
      size="xs"
      ml={4}
      label={label}
      checked={search[key] === 'true'}
      onChange={({ currentTarget }) => change({ [key]: currentTarget.checked ? 'true' : undefined })}
    />
  )
  return (
    <Group component="search" gap={6} aria-label={words.filters}>
      <SearchField label={words.search} value={search.text ?? ''} search={(text) => change({ text: text || undefined })} />
      <TownshipFilter label={words.township} chosen={search.township} choose={(township) => change({ township })} />
      <ChoiceFilter
        label={words.computed}
        choices={standings.map((value) => ({ value, label: inWords(standingWords[value]) }))}
        chosen={search.standing ?? []}
        choose={(standing) => change({ standing: orNone(standing) })}
      />
      {only('clear', words.onlyClear)}
      {only('mine', words.onlyMine)}
      {isFiltered(queueFilters(search)) && (
        <Button variant="subtle" onClick={() => change(none)}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
