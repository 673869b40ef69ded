import { SegmentedControl, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { timelineWords } from '../../words/timeline.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { TimelineView } from './timeline-view.tsx'

const views = ['timeline', 'changes'] as const

/** The history of a place: 处置全程, or the changes of its record, given as `changes`; those alone for who may not read handling. */
export const HistoryView = ({ institution, changes }: { institution: string; changes: ReactNode }) => {
  const words = useWords(timelineWords)
  const mayRead = useMay('handling.read')
  const [view, setView] = useState<(typeof views)[number]>('timeline')
  if (!mayRead) return changes
  return (
    <Stack gap={8} mt={8}>
      <SegmentedControl
        size="sm"
        style={{ alignSelf: 'flex-start' }}
        aria-label={words.view}
        data={views.map((value) => ({ value, label: words[value] }))}
        value={view}
        onChange={(chosen) => setView(views.find((known) => known === chosen) ?? 'timeline')}
      />
      {view === 'timeline' ? <TimelineView institution={institution} /> : changes}
    </Stack>
  )
}
