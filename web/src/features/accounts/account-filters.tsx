import { Button, Group, SegmentedControl } from '@mantine/core'
import { roles, roleWords } from '@silverguard/shared/permissions/contract'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { accountsWords } from '../../words/accounts.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import type { AccountsSearch } from './search.ts'

type Props = { search: AccountsSearch; change: (to: Partial<AccountsSearch>) => void }

export const AccountFilters = ({ search, change }: Props) => {
  const words = useWords(accountsWords)
  const inWords = useText()
  const { text, role, state } = search
  return (
    <Group gap={10}>
      <SearchField label={words.search} value={text ?? ''} search={(typed) => change({ text: typed || undefined })} />
      <ChoiceFilter
        label={words.role}
        choices={roles.map((value) => ({ value, label: inWords(roleWords[value]) }))}
        chosen={role ?? []}
        choose={(chosen) => change({ role: chosen.length > 0 ? chosen : undefined })}
      />
      <SegmentedControl
        size="xs"
        aria-label={words.state}
        data={[
          { value: 'all', label: words.allStates },
          { value: 'active', label: words.active },
          { value: 'inactive', label: words.inactive },
        ]}
        value={state ?? 'all'}
        onChange={(chosen) => change({ state: chosen === 'all' ? undefined : (chosen as 'active' | 'inactive') })}
      />
      {(text || role || state) && (
        <Button variant="subtle" onClick={() => change({ text: undefined, role: undefined, state: undefined })}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
