import { Button, Group } from '@mantine/core'
import { institutionMarks } from '@silverguard/shared/institutions/contract'
import { verdictStatuses, verdictStatusWords } from '@silverguard/shared/risk/vocabulary'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { kindFilterChoices, registrationFilterChoices } from '../../words/choices.ts'
import { useText } from '../../words/language.tsx'
import { markWords } from '../../words/marks.ts'
import { registerWords } from '../../words/register.ts'
import { useWords } from '../../words/use-words.ts'
import { isFiltered, type RegisterSearch, withoutFilters } from './search.ts'

/** `undefined` rather than an empty list, so that the address drops the key. */
const orNone = <V,>(values: V[]) => (values.length > 0 ? values : undefined)

type Props = { search: RegisterSearch; change: (change: Partial<RegisterSearch>) => void }

export const RegisterFilters = ({ search, change }: Props) => {
  const words = useWords(registerWords)
  const inWords = useText()
  const labelled = <V extends string>(choices: readonly { value: V; label: { zh: string; en: string } }[]) =>
    choices.map(({ value, label }) => ({ value, label: inWords(label) }))
  return (
    <Group component="search" gap={6} aria-label={words.filters}>
      <SearchField label={words.search} value={search.text ?? ''} search={(text) => change({ text: text || undefined })} />
      <TownshipFilter label={words.township} chosen={search.township} choose={(township) => change({ township })} />
      <ChoiceFilter
        label={words.registration}
        choices={labelled(registrationFilterChoices)}
        chosen={search.registration ?? []}
        choose={(registration) => change({ registration: orNone(registration) })}
      />
      <ChoiceFilter label={words.kind} choices={labelled(kindFilterChoices)} chosen={search.kind ?? []} choose={(kind) => change({ kind: orNone(kind) })} />
      <ChoiceFilter
        label={words.status}
        choices={labelled(verdictStatuses.map((value) => ({ value, label: verdictStatusWords[value] })))}
        chosen={search.status ?? []}
        choose={(status) => change({ status: orNone(status) })}
      />
      <ChoiceFilter
        label={words.mark}
        choices={labelled(institutionMarks.map((value) => ({ value, label: markWords[value] })))}
        chosen={search.mark ?? []}
        choose={(mark) => change({ mark: orNone(mark) })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => change(withoutFilters)}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
