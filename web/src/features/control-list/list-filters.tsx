import { Button } from '@mantine/core'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { controlListWords } from '../../words/control-list.ts'
import { useWords } from '../../words/use-words.ts'
import { type ControlListSearch, isFiltered, withoutFilters } from './search.ts'

type Props = { search: ControlListSearch; change: (to: Partial<ControlListSearch>) => void }

/** By township, and the way back to the whole list. */
export const ListFilters = ({ search, change }: Props) => {
  const words = useWords(controlListWords)
  return (
    <>
      <TownshipFilter label={words.township} chosen={search.township} choose={(township) => change({ township })} />
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => change(withoutFilters)}>
          {words.clearFilters}
        </Button>
      )}
    </>
  )
}
