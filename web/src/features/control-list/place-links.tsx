import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = { id: string; children: ReactNode }

/** The way to what was judged about a place. */
export const JudgementLink = ({ id, children }: Props) => (
  <Link to="/institutions/$id" params={{ id }} search={{ tab: 'judgement' }}>
    {children}
  </Link>
)

/** The way to what is done about it. */
export const PlanLink = ({ id, children }: Props) => (
  <Link to="/institutions/$id" params={{ id }} search={{ tab: 'handling' }}>
    {children}
  </Link>
)
