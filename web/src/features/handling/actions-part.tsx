import { Group, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import { handlingWords } from '../../words/handling.ts'
import { useWords } from '../../words/use-words.ts'
import { ActionFilters } from './action-filters.tsx'
import { ActionList } from './action-list.tsx'
import { type ActionsReply, placeOf } from './handling-query.ts'
import { actionFilters, type Change, type HandlingSearch, isFiltered } from './search.ts'
import { StateStrip } from './state-strip.tsx'

type Props = { query: UseQueryResult<ActionsReply>; search: HandlingSearch; change: Change }
const pageSizes = [50, 100, 200, 500]

/** All measures in scope under filters, a page at a time. */
export const ActionsPart = ({ query, search, change }: Props) => (
  <>
    <ActionFilters search={search} change={change} />
    <Loaded query={query}>{(reply) => <Actions reply={reply} search={search} change={change} />}</Loaded>
  </>
)

const Actions = ({ reply, search, change }: Omit<Props, 'query'> & { reply: ActionsReply }) => {
  const words = useWords(handlingWords)
  const { rows, total, asOf } = reply
  const groups = useMemo(() => [{ key: 'all', rows }], [rows])
  const filtered = isFiltered(actionFilters(search))
  return (
    <>
      <Group gap={10}>
        <StateStrip reply={reply} search={search} change={change} />
        <Text size="sm" c="dimmed">
          {words.asOf(asOf)}
        </Text>
      </Group>
      {total === 0 ? (
        <EmptyState title={filtered ? words.nothing : words.empty} hint={filtered ? words.nothingHint : words.emptyHint} />
      ) : (
        <>
          <ActionList groups={groups} />
          <NumberedPages {...placeOf(search)} total={total} sizes={pageSizes} go={change} />
        </>
      )}
    </>
  )
}
