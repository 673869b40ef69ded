import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../ui/loaded.tsx'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import { TableRegion } from '../../ui/table-region.tsx'
import { controlListWords } from '../../words/control-list.ts'
import { useWords } from '../../words/use-words.ts'
import { placeOf, watchesPage } from './control-list-query.ts'
import { ListFilters } from './list-filters.tsx'
import { NothingListed } from './nothing-listed.tsx'
import { type ControlListSearch, isFiltered } from './search.ts'
import { WatchCards } from './watch-cards.tsx'
import { WatchFilters } from './watch-filters.tsx'
import { WatchesTable } from './watches-table.tsx'

type Props = { search: ControlListSearch; change: (to: Partial<ControlListSearch>) => void }

/** 观察期: who left a list or went down it, until when they are watched, and what came back. */
export const WatchedPlaces = ({ search, change }: Props) => {
  const words = useWords(controlListWords)
  const onPhone = useOnPhone()
  const query = useQuery(watchesPage(search))
  const place = placeOf(search)
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      <Loaded query={query}>
        {({ rows, total, counts, asOf }) => (
          <>
            <Group gap={10}>
              <WatchFilters counts={counts} search={search} change={change} />
              <ListFilters search={search} change={change} />
              <Text size="sm" c="dimmed">
                {words.asOf(asOf)}
              </Text>
            </Group>
            <Text size="sm" c="dimmed">
              {words.watchHint}
            </Text>
            {total === 0 ? (
              <NothingListed tab="watch" filtered={isFiltered(search)} />
            ) : onPhone ? (
              <WatchCards rows={rows} asOf={asOf} />
            ) : (
              <TableRegion label={words.watchTable} fill>
                <WatchesTable rows={rows} first={(place.page - 1) * place.size + 1} asOf={asOf} />
              </TableRegion>
            )}
            {total > 0 && <NumberedPages {...place} total={total} go={change} />}
          </>
        )}
      </Loaded>
    </Stack>
  )
}
