import { Button, Group, NativeSelect } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { entryKinds } from '@silverguard/shared/audit/contract'
import { entryKindWords } from '@silverguard/shared/audit/entry-kind-words'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { calendarWords } from '../../words/calendar.ts'
import { useText } from '../../words/language.tsx'
import { trailWords } from '../../words/trail.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { isFiltered, type TrailSearch, withoutFilters } from './search.ts'
import classes from './trail.module.css'

type Props = { search: TrailSearch; change: (change: Partial<TrailSearch>) => void }

export const TrailFilters = ({ search, change }: Props) => {
  const words = useWords(trailWords)
  const calendar = useWords(calendarWords)
  const inWords = useText()
  const { district, townships, today } = useInstallation()
  const day = (key: 'since' | 'until', label: string, short: string) => (
    <DateInput
      className={classes.day}
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
      <div className={classes.search}>
        <SearchField label={words.institution} value={search.institution ?? ''} search={(institution) => change({ institution: institution || undefined })} />
      </div>
      <div className={classes.search}>
        <SearchField label={words.person} value={search.person ?? ''} search={(person) => change({ person: person || undefined })} />
      </div>
      <ChoiceFilter
        label={words.kind}
        choices={entryKinds.map((value) => ({ value, label: inWords(entryKindWords[value]) }))}
        chosen={search.kind ?? []}
        choose={(kind) => change({ kind: kind.length > 0 ? kind : undefined })}
      />
      {day('since', words.sinceDay, words.since)}
      {day('until', words.untilDay, words.until)}
      <NativeSelect
        size="xs"
        aria-label={words.division}
        data={[{ value: '', label: words.allDivisions }, ...[district, ...townships].map(({ code, name }) => ({ value: code, label: name }))]}
        value={search.division ?? ''}
        onChange={(event) => change({ division: event.currentTarget.value || undefined })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => change(withoutFilters)}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
