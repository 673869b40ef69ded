import { Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import strip from '../../ui/count-strip.module.css'
import { EmptyState } from '../../ui/empty-state.tsx'
import { countWords } from '../../ui/figures.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { handlingWords } from '../../words/handling.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { ActionList } from './action-list.tsx'
import { byUrgency, type Urgency, urgencies } from './by-urgency.ts'
import type { ActionsReply } from './handling-query.ts'

/** One's own work: what is late and what is due first, and what waits to be closed. */
export const MinePart = ({ query }: { query: UseQueryResult<ActionsReply> }) => <Loaded query={query}>{(reply) => <Mine reply={reply} />}</Loaded>

/** To the group; what is folded there opens. */
const goTo = (key: Urgency) => {
  const group = document.getElementById(key)
  group?.querySelector('details')?.setAttribute('open', '')
  group?.scrollIntoView({ block: 'start' })
}

const Mine = ({ reply: { rows, total, asOf } }: { reply: ActionsReply }) => {
  const words = useWords(handlingWords)
  const mayClose = useMay('handling.review')
  const groups = useMemo(() => byUrgency(rows, asOf).map((group) => ({ ...group, title: words[group.key] })), [rows, asOf, words])
  if (total === 0) return <EmptyState title={words.nothingMine} hint={words.nothingMineHint} />
  return (
    <>
      <ul className={strip.strip} aria-label={words.urgency}>
        {urgencies
          .filter((key) => key !== 'toClose' || mayClose)
          .map((key) => {
            const count = groups.find((group) => group.key === key)?.rows.length ?? 0
            return (
              <li key={key}>
                <button type="button" className={strip.chip} disabled={count === 0} onClick={() => goTo(key)}>
                  {words[key]}
                  <span className={strip.count}>{countWords(count)}</span>
                </button>
              </li>
            )
          })}
      </ul>
      {total > rows.length && (
        <Text size="sm" c="dimmed">
          {words.more(rows.length, total)}
        </Text>
      )}
      <ActionList groups={groups} />
    </>
  )
}
