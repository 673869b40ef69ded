import { Button } from '@mantine/core'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { controlListWords } from '../../words/control-list.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { type ControlListSearch, isFiltered, withoutFilters } from './search.ts'

type Props = { search: ControlListSearch; change: (to: Partial<ControlListSearch>) => void }

/** By township, and the way back to the whole list. */
export const TownshipFilter = ({ search, change }: Props) => {
  const words = useWords(controlListWords)
  const { townships } = useInstallation()
  return (
    <>
      <ChoiceFilter
        label={words.township}
        choices={townships.map(({ code, name }) => ({ value: code, label: name }))}
        chosen={search.township ?? []}
        choose={(township) => change({ township: township.length > 0 ? township : undefined })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => change(withoutFilters)}>
          {words.clearFilters}
        </Button>
      )}
    </>
  )
}
