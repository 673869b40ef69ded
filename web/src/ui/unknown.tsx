import type { ReactNode } from 'react'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'
import classes from './unknown.module.css'

/** What is not known says so; it is never blank and never 0. */
export const Unknown = () => <span className={classes.unknown}>{useWords(generalWords).unknown}</span>

/** A value in words where it is known, else 未知: `<Known value={row.bedCount} words={countWords} />`. */
export const Known = <T,>({ value, words }: { value: T | null | undefined; words?: (value: T) => ReactNode }) => {
  if (value === null || value === undefined || value === '') return <Unknown />
  return <>{words ? words(value) : String(value)}</>
}
