import { Button, Group } from '@mantine/core'
import { paperKinds, paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { orNone } from '../../search.ts'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { useText } from '../../words/language.tsx'
import { papersWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import { type Change, isFiltered, type PapersSearch } from './search.ts'

const none = { kind: undefined, state: undefined, awaitingReceipt: undefined, township: undefined, text: undefined }

export const PaperFilters = ({ search, change }: { search: PapersSearch; change: Change }) => {
  const words = useWords(papersWords)
  const inWords = useText()
  return (
    <Group component="search" gap={6} aria-label={words.filters}>
      <SearchField label={words.search} value={search.text ?? ''} search={(text) => change({ text: text || undefined })} />
      <TownshipFilter label={words.township} chosen={search.township} choose={(township) => change({ township })} />
      <ChoiceFilter
        label={words.kind}
        choices={paperKinds.map((value) => ({ value, label: inWords(paperKindWords[value]) }))}
        chosen={search.kind ?? []}
        choose={(kind) => change({ kind: orNone(kind) })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => change(none)}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
