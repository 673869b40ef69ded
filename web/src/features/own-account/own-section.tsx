import type { ReactNode } from 'react'
import classes from './own-account.module.css'

export const OwnSection = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={classes.section}>
    <h2>{title}</h2>
    {children}
  </section>
)
