import { type PaperState, paperStateWords } from '@silverguard/shared/handling/papers/vocabulary'
import type { ReactNode } from 'react'
import { useText } from '../../words/language.tsx'
import classes from './papers.module.css'

/** A shape of its own for each state: a sheet with a pen's line, a stamped sheet, a sheet struck out. */
const shapes: Record<PaperState, ReactNode> = {
  drafted: <path d="M2.5 1h9v12h-9zM4.5 5h5M4.5 8h3" />,
  issued: (
    <>
      <path d="M2.5 1h9v12h-9zM4.5 4h5" />
      <circle cx="8" cy="9" r="2.4" data-full="" />
    </>
  ),
  withdrawn: <path d="M2.5 1h9v12h-9zM1 13 13 1" />,
}

/** State of a paper by word and shape. */
export const PaperStateTag = ({ state }: { state: PaperState }) => (
  <span className={classes.state} data-state={state}>
    <svg viewBox="0 0 14 14" width="13" height="13" aria-hidden="true" focusable="false">
      {shapes[state]}
    </svg>
    {useText()(paperStateWords[state])}
  </span>
)
