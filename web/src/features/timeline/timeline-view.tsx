import { Button, Group, Stack, Text } from '@mantine/core'
import { type TimelineEntry, timelineKinds } from '@silverguard/shared/handling/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useText } from '../../words/language.tsx'
import { timelineKindWords, timelineWords } from '../../words/timeline.ts'
import { useWords } from '../../words/use-words.ts'
import { TimelineList } from './timeline-list.tsx'
import { timelineLimit, timelineOf } from './timeline-query.ts'

/** 处置全程 of a place: from its first screening to the closing of its last action. */
export const TimelineView = ({ institution }: { institution: string }) => {
  const words = useWords(timelineWords)
  const inWords = useText()
  const [kinds, setKinds] = useState<TimelineEntry['kind'][]>([])
  const query = useQuery(timelineOf(institution, kinds))
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      <Group gap={10}>
        <ChoiceFilter
          label={words.kind}
          choices={timelineKinds.map((kind) => ({ value: kind, label: inWords(timelineKindWords[kind]) }))}
          chosen={kinds}
          choose={setKinds}
        />
        {kinds.length > 0 && (
          <Button variant="subtle" onClick={() => setKinds([])}>
            {words.clearFilters}
          </Button>
        )}
        {query.data && (
          <Text size="sm" c="dimmed" role="status">
            {query.data.entries.length < timelineLimit ? words.count(query.data.entries.length) : words.limited(timelineLimit)}
          </Text>
        )}
        <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id/timeline/print" params={{ id: institution }} {...props} />}>
          {words.print}
        </Button>
      </Group>
      <Loaded query={query}>
        {({ entries }) =>
          entries.length > 0 ? (
            <TimelineList entries={entries} />
          ) : kinds.length > 0 ? (
            <EmptyState title={words.nothing} hint={words.nothingHint} />
          ) : (
            <EmptyState title={words.empty} hint={words.emptyHint} />
          )
        }
      </Loaded>
    </Stack>
  )
}
