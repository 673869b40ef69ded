import { Button, Group, Text } from '@mantine/core'
import { levels, levelWords } from '@silverguard/shared/risk/vocabulary'
import type { UseQueryResult } from '@tanstack/react-query'
import { orNone } from '../../search.ts'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { boardWords, handlingWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { BoardCards } from './board-cards.tsx'
import { BoardTable } from './board-table.tsx'
import type { BoardReply } from './handling-query.ts'
import { boardFilters, type Change, type HandlingSearch, isFiltered, noFilters } from './search.ts'

type Props = { query: UseQueryResult<BoardReply>; search: HandlingSearch; change: Change }

/** The bureau's view: every measure in every township. */
export const BoardPart = ({ query, search, change }: Props) => {
  const words = useWords(boardWords)
  const handling = useWords(handlingWords)
  const inWords = useText()
  const onPhone = useOnPhone()
  const Board = onPhone ? BoardCards : BoardTable
  return (
    <>
      <Group component="search" gap={6} aria-label={handling.filters}>
        <TownshipFilter label={handling.township} chosen={search.township} choose={(township) => change({ township })} />
        <ChoiceFilter
          label={handling.level}
          choices={levels.map((value) => ({ value, label: inWords(levelWords[value]) }))}
          chosen={search.level ?? []}
          choose={(level) => change({ level: orNone(level) })}
        />
        {isFiltered(boardFilters(search)) && (
          <Button variant="subtle" onClick={() => change(noFilters)}>
            {handling.clearFilters}
          </Button>
        )}
        <Text size="sm" c="dimmed">
          {words.legend} {query.data && handling.asOf(query.data.asOf)}
        </Text>
      </Group>
      <Loaded query={query}>
        {(board) => (board.rows.length === 0 ? <EmptyState title={words.empty} hint={words.emptyHint} /> : <Board board={board} search={search} />)}
      </Loaded>
    </>
  )
}
