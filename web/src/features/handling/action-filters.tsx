import { Button, Checkbox, Group, Select } from '@mantine/core'
import { actionCodes } from '@silverguard/shared/handling/measures'
import { levels, levelWords } from '@silverguard/shared/risk/vocabulary'
import { orNone } from '../../search.ts'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { handlingWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { codeTitle } from './code-title.ts'
import { actionFilters, type Change, type HandlingSearch, isFiltered, noFilters } from './search.ts'

type Props = { search: HandlingSearch; change: Change }

const spans = [0, 7, 30] as const
const flags = ['overdue', 'escalate', 'lapsed', 'unassigned'] as const
const units = ['bureau', 'township'] as const

export const ActionFilters = ({ search, change }: Props) => {
  const words = useWords(handlingWords)
  const inWords = useText()
  const labels = { overdue: words.onlyOverdue, escalate: words.onlyEscalate, lapsed: words.onlyLapsed, unassigned: words.onlyUnassigned }
  return (
    <Group component="search" gap={6} aria-label={words.filters}>
      <SearchField label={words.search} value={search.text ?? ''} search={(text) => change({ text: text || undefined })} />
      <ChoiceFilter
        label={words.measure}
        choices={actionCodes.map((value) => ({ value, label: inWords(codeTitle(value)) }))}
        chosen={search.code ?? []}
        choose={(code) => change({ code: orNone(code) })}
      />
      <TownshipFilter label={words.township} chosen={search.township} choose={(township) => change({ township })} />
      <ChoiceFilter
        label={words.level}
        choices={levels.map((value) => ({ value, label: inWords(levelWords[value]) }))}
        chosen={search.level ?? []}
        choose={(level) => change({ level: orNone(level) })}
      />
      <ChoiceFilter
        label={words.unit}
        choices={units.map((value) => ({ value, label: value === 'bureau' ? words.bureau : words.townships }))}
        chosen={search.unit ?? []}
        choose={(unit) => change({ unit: orNone(unit) })}
      />
      <Select
        w={150}
        aria-label={words.due}
        placeholder={words.due}
        clearable
        data={spans.map((value) => ({ value: String(value), label: value === 0 ? words.byToday : words.withinDays(value) }))}
        value={search.dueWithin === undefined ? null : String(search.dueWithin)}
        onChange={(chosen) => change({ dueWithin: chosen === null ? undefined : Number(chosen) })}
      />
      {flags.map((flag) => (
        <Checkbox
          key={flag}
          size="xs"
          ml={8}
          styles={{ label: { paddingInlineStart: 6 } }}
          label={labels[flag]}
          checked={search[flag] === 'true'}
          onChange={({ currentTarget }) => change({ [flag]: currentTarget.checked ? 'true' : undefined })}
        />
      ))}
      {isFiltered(actionFilters(search)) && (
        <Button variant="subtle" onClick={() => change(noFilters)}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
