import { Button, Group, Text } from '@mantine/core'
import type { QueueReason } from '@silverguard/shared/determinations/vocabulary'
import type { UseQueryResult } from '@tanstack/react-query'
import { orNone } from '../../search.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import { judgementWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { useChosen } from './chosen.ts'
import { ConfirmChosen } from './confirm-chosen.tsx'
import { placeOf, type QueueReply } from './list-query.ts'
import { QueueCards } from './queue-cards.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { QueueTable } from './queue-table.tsx'
import { type Change, isFiltered, type JudgementSearch, queueFilters } from './search.ts'
import { WhyStrip } from './why-strip.tsx'

type Props = { query: UseQueryResult<QueueReply>; search: JudgementSearch; change: Change }

/** What waits to be judged, and confirming several at once. */
export const QueuePart = ({ query, search, change }: Props) => (
  <>
    <QueueFilters search={search} change={change} />
    <Loaded query={query}>{(reply) => <Queue reply={reply} search={search} change={change} />}</Loaded>
  </>
)

const Queue = ({ reply: { rows, total, counts, clear, asOf }, search, change }: Omit<Props, 'query'> & { reply: QueueReply }) => {
  const words = useWords(judgementWords)
  const onPhone = useOnPhone()
  const mayDecide = useMay('determination.decide')
  const chosen = useChosen(rows)
  const filtered = isFiltered(queueFilters(search))
  const toggle = (reason: QueueReason) => {
    const before = search.why ?? []
    change({ why: orNone(before.includes(reason) ? before.filter((one) => one !== reason) : [...before, reason]) })
  }
  return (
    <>
      <Group gap={10}>
        <WhyStrip counts={counts} chosen={search.why ?? []} toggle={toggle} />
        <Text size="sm" c="dimmed">
          {words.asOf(asOf)}
        </Text>
        {mayDecide && clear > 0 && (
          <Group gap={8} ml="auto">
            {search.clear === undefined && (
              <Button variant="subtle" onClick={() => change({ clear: 'true', why: ['proposed'] })}>
                {words.mayConfirm(clear)}
              </Button>
            )}
            <ConfirmChosen chosen={chosen} />
          </Group>
        )}
      </Group>
      {total === 0 ? (
        <EmptyState title={filtered ? words.nothing : words.empty} hint={filtered ? words.nothingHint : words.emptyHint} />
      ) : onPhone ? (
        <QueueCards rows={rows} chosen={chosen} />
      ) : (
        <QueueTable rows={rows} chosen={chosen} />
      )}
      {total > 0 && <NumberedPages {...placeOf(search)} total={total} go={change} />}
    </>
  )
}
