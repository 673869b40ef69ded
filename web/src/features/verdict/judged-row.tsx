import type { Standing } from '@silverguard/shared/risk/vocabulary'
import type { ReactNode } from 'react'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import { verdictWords } from '../../words/verdict.ts'
import classes from './verdict-sheet.module.css'

type Props = {
  step: string
  /** Null where no level came of it. */
  standing: Standing | null
  /** Beside the level, or in its place. */
  aside?: ReactNode
  by: string
  at: string
  reason?: ReactNode
}

/** One judgement: which, by whom, when and why. */
export const JudgedRow = ({ step, standing, aside, by, at, reason }: Props) => {
  const words = useWords(verdictWords)
  return (
    <tr>
      <th scope="row" className={classes.short}>
        {step}
      </th>
      <td data-label={words.judgement}>
        {standing && <LevelBadge standing={standing} />} {aside}
      </td>
      <td data-label={words.person}>{by}</td>
      <td className={classes.short} data-label={words.instant}>
        {at}
      </td>
      <td data-label={words.reason}>{reason}</td>
    </tr>
  )
}
