import type { CheckState } from '@silverguard/shared/screenings/contract'
import { IconCircleCheck, IconCircleDashed, IconClockExclamation } from '@tabler/icons-react'
import { useText } from '../../words/language.tsx'
import { checkStateWords } from '../../words/screenings.ts'
import classes from './screenings.module.css'

const shapes = { done: IconCircleCheck, old: IconClockExclamation, missing: IconCircleDashed } as const

/** How a check stands, by shape and word. */
export const CheckSign = ({ state }: { state: CheckState['state'] }) => {
  const Shape = shapes[state]
  return (
    <span className={classes.state} data-state={state}>
      <Shape size={16} stroke={1.8} aria-hidden="true" />
      {useText()(checkStateWords[state])}
    </span>
  )
}
