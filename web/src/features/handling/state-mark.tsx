import { type ActionState, actionStateWords } from '@silverguard/shared/handling/vocabulary'
import type { ReactNode } from 'react'
import { useText } from '../../words/language.tsx'
import classes from './handling.module.css'

/** A shape of its own for each state, in ink: colours belong to levels. */
const shapes: Record<ActionState, ReactNode> = {
  todo: <circle cx="7" cy="7" r="5.2" />,
  doing: (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path data-filled="" d="M7 1.8a5.2 5.2 0 0 1 0 10.4z" />
    </>
  ),
  done: <path d="M1.8 7.6 5.4 11 12.2 3" />,
  closed: (
    <>
      <rect x="1.5" y="1.5" width="11" height="11" />
      <path d="M4 7.2 6.2 9.4 10.2 4.6" />
    </>
  ),
  dropped: <path d="M2.6 2.6 11.4 11.4M11.4 2.6 2.6 11.4" />,
}

/** Word and shape of a measure's state. */
export const StateMark = ({ state }: { state: ActionState }) => {
  const inWords = useText()
  return (
    <span className={classes.state}>
      <svg viewBox="0 0 14 14" width="13" height="13" aria-hidden="true" focusable="false">
        {shapes[state]}
      </svg>
      {inWords(actionStateWords[state])}
    </span>
  )
}
