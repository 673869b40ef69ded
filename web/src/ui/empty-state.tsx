import type { ReactNode } from 'react'
import classes from './states.module.css'

/** Says that there is nothing, why, and what can be done about it. */
export const EmptyState = ({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) => (
  <div className={classes.state}>
    <p className={classes.title}>{title}</p>
    {hint && <p className={classes.hint}>{hint}</p>}
    {children}
  </div>
)
