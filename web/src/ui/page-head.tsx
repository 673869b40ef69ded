import type { ReactNode } from 'react'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'
import classes from './page-head.module.css'
import { usePageTitle } from './page-title.ts'

type Props = {
  title: string /** Rows that the list below holds in all. */
  total?: number | undefined
  /** The total in words, where rows are called otherwise than 条. */
  totalWords?: string | undefined
  aside?: ReactNode /** Actions on the right. */
  children?: ReactNode
}

/** Title with 共 N 条, and on the right what can be done; also names the browser's tab. */
export const PageHead = ({ title, total, totalWords, aside, children }: Props) => {
  const words = useWords(generalWords)
  usePageTitle(title)
  return (
    <header className={classes.head}>
      <h1 tabIndex={-1}>{title}</h1>
      {total !== undefined && (
        <span className={classes.total} role="status">
          {totalWords ?? words.total(total)}
        </span>
      )}
      {aside}
      <div className={`${classes.actions} screen-only`}>{children}</div>
    </header>
  )
}
