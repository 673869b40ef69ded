import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** The way to what was judged about a place. */
export const JudgementLink = ({ id, children }: { id: string; children: ReactNode }) => (
  <Link to="/institutions/$id" params={{ id }} search={{ tab: 'judgement' }}>
    {children}
  </Link>
)
