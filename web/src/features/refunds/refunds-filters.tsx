import { Button, Group } from '@mantine/core'
import { balances } from '@silverguard/shared/handling/lifecycle'
import { levels, levelWords } from '@silverguard/shared/risk/vocabulary'
import { orNone } from '../../search.ts'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { useText } from '../../words/language.tsx'
import { balanceWords, refundsWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { type Change, isFiltered, type RefundsSearch } from './search.ts'

const none = { balance: undefined, waiting: undefined, level: undefined, township: undefined, text: undefined }

export const RefundsFilters = ({ search, change }: { search: RefundsSearch; change: Change }) => {
  const words = useWords(refundsWords)
  const inWords = useText()
  return (
    <Group component="search" gap={6} aria-label={words.filters}>
      <SearchField label={words.search} value={search.text ?? ''} search={(text) => change({ text: text || undefined })} />
      <TownshipFilter label={words.township} chosen={search.township} choose={(township) => change({ township })} />
      <ChoiceFilter
        label={words.level}
        choices={levels.map((value) => ({ value, label: inWords(levelWords[value]) }))}
        chosen={search.level ?? []}
        choose={(level) => change({ level: orNone(level) })}
      />
      <ChoiceFilter
        label={words.balance}
        choices={balances.map((value) => ({ value, label: inWords(balanceWords[value]) }))}
        chosen={search.balance ?? []}
        choose={(balance) => change({ balance: orNone(balance) })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => change(none)}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
