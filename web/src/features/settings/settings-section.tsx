import type { ReactNode } from 'react'
import classes from './settings.module.css'

export const SettingsSection = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => (
  <section className={classes.section}>
    <h2>{title}</h2>
    {hint && <p className={classes.hint}>{hint}</p>}
    {children}
  </section>
)
