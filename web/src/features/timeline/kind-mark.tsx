import type { TimelineEntry } from '@silverguard/shared/handling/contract'
import { IconCheckbox, IconCoins, IconEye, IconFileText, IconGavel, IconListCheck, IconNotes, IconTransfer, IconUsers, IconWalk } from '@tabler/icons-react'
import { useText } from '../../words/language.tsx'
import { timelineKindWords } from '../../words/timeline.ts'
import classes from './timeline.module.css'

const icons: Record<TimelineEntry['kind'], typeof IconWalk> = {
  recorded: IconNotes,
  screened: IconWalk,
  judged: IconGavel,
  handed_over: IconTransfer,
  planned: IconListCheck,
  acted: IconCheckbox,
  money: IconCoins,
  people: IconUsers,
  paper: IconFileText,
  watched: IconEye,
}

/** Of what kind an entry is, by icon and word. */
export const KindMark = ({ kind }: { kind: TimelineEntry['kind'] }) => {
  const Icon = icons[kind]
  return (
    <span className={classes.kind}>
      <Icon size={16} stroke={1.6} aria-hidden="true" />
      {useText()(timelineKindWords[kind])}
    </span>
  )
}
