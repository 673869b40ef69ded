import { useEffect, useRef } from 'react'
import { paperWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './papers.module.css'
import type { Told } from './told.ts'

/** What came of the last thing done, brought into view: the form that did it may be gone. */
export const ToldLine = ({ told }: { told: Told | undefined }) => {
  const words = useWords(paperWords)
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (told) line.current?.focus()
  }, [told])
  if (!told) return null
  return (
    <p ref={line} tabIndex={-1} className={classes.told} role={told.refused ? 'alert' : 'status'} data-refused={told.refused || undefined}>
      {words[told.of]}
    </p>
  )
}
