import type { Text } from '@silverguard/shared/text'
import type { ReactNode } from 'react'
import { generalWords } from '../words/general.ts'
import { useText } from '../words/language.tsx'
import classes from './unknown.module.css'

/** What is not known says so, in `words` of its own or as 未知; it is never blank and never 0. */
export const Unknown = ({ words }: { words?: Text | undefined }) => {
  const inWords = useText()
  return <span className={classes.unknown}>{inWords(words ?? generalWords.unknown)}</span>
}

/** A value in words where it is known, else 未知: `<Known value={row.bedCount} words={countWords} />`. */
export const Known = <T,>({ value, words }: { value: T | null | undefined; words?: (value: T) => ReactNode }) => {
  if (value === null || value === undefined || value === '') return <Unknown />
  return <>{words ? words(value) : String(value)}</>
}
