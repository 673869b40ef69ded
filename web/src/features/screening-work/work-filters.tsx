import { Button, Checkbox, Group } from '@mantine/core'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { registrationFilterChoices } from '../../words/choices.ts'
import { useText } from '../../words/language.tsx'
import { screeningWorkWords } from '../../words/screening-work.ts'
import { useWords } from '../../words/use-words.ts'
import { useMe } from '../access/me.tsx'
import { isFiltered, type WorkSearch, withoutFilters } from './search.ts'

/** `undefined` rather than an empty list, so that the address drops the key. */
const orNone = <V,>(values: V[]) => (values.length > 0 ? values : undefined)

type Props = { search: WorkSearch; change: (change: Partial<WorkSearch>) => void }

export const WorkFilters = ({ search, change }: Props) => {
  const words = useWords(screeningWorkWords)
  const inWords = useText()
  const isBureau = useMe().division.code.length === 6
  return (
    <Group component="search" gap={6} aria-label={words.filters}>
      <SearchField label={words.search} value={search.text ?? ''} search={(text) => change({ text: text || undefined })} />
      <TownshipFilter label={words.township} chosen={search.township} choose={(township) => change({ township })} />
      <ChoiceFilter
        label={words.registration}
        choices={registrationFilterChoices.map(({ value, label }) => ({ value, label: inWords(label) }))}
        chosen={search.registration ?? []}
        choose={(registration) => change({ registration: orNone(registration) })}
      />
      {isBureau && (
        <Checkbox
          label={words.townshipsToo}
          checked={search.whose === 'all'}
          onChange={({ currentTarget }) => change({ whose: currentTarget.checked ? 'all' : undefined })}
        />
      )}
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => change(withoutFilters)}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
