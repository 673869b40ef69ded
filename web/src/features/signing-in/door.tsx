import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { shellWords } from '../../words/shell.ts'
import { useWords } from '../../words/use-words.ts'
import { front } from '../access/front.ts'
import classes from './signing-in.module.css'

type Props = { title: string /** Beneath the card. */; below?: ReactNode; wide?: boolean; children: ReactNode }

/** The frame of pages before the shell: what this is and where, one thing to do, the language. */
export const Door = ({ title, below, wide, children }: Props) => {
  const shell = useWords(shellWords)
  const { data } = useQuery(front)
  return (
    <div className={classes.door} data-wide={wide || undefined}>
      <header className={classes.brand}>
        <img src="/shield.svg" alt="" width="40" height="40" />
        <div>
          <p className={classes.product}>{shell.product}</p>
          <p className={classes.line}>{shell.productLine}</p>
        </div>
        <LanguageSwitch />
      </header>
      <main className={classes.card} id="main">
        {data && <p className={classes.district}>{data.district}</p>}
        <h1>{title}</h1>
        {children}
      </main>
      {below}
    </div>
  )
}
