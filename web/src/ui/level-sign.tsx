import type { Standing } from '@silverguard/shared/risk/vocabulary'
import type { ReactNode } from 'react'
import classes from './level-badge.module.css'

/** A shape of its own for each standing, so that no one has to tell them apart by colour. */
const shapes: Record<Standing, ReactNode> = {
  red: <rect x="2" y="2" width="10" height="10" />,
  orange: <path d="M7 .8 13.2 7 7 13.2.8 7z" />,
  yellow: <path d="M7 1.2 13.4 12.4H.6z" />,
  green: <circle cx="7" cy="7" r="5.5" />,
  pending: (
    <>
      <circle cx="7" cy="7" r="5.5" />
      <path d="M2.8 8.6 8.6 2.8M4 11.2 11.2 4M6.2 12 12 6.2" />
    </>
  ),
  apart: (
    <>
      <rect x="1.5" y="1.5" width="11" height="11" />
      <path d="M7 1.5v11" />
    </>
  ),
}

/** The shape alone; words must stand beside it. */
export const LevelSign = ({ standing }: { standing: Standing }) => (
  <svg className={classes.sign} data-standing={standing} viewBox="0 0 14 14" width="13" height="13" aria-hidden="true" focusable="false">
    {shapes[standing]}
  </svg>
)
