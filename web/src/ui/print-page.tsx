import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useInstallation } from '../features/access/installation.tsx'
import { generalWords } from '../words/general.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'
import { usePageTitle } from './page-title.ts'
import classes from './print-page.module.css'

/** Paper on the screen: a bar with 返回 and 打印 that paper does not show, and the document as it will be printed. */
export const PrintPage = ({ title, children }: { title: string; children: ReactNode }) => {
  const words = useWords(generalWords)
  const shell = useWords(shellWords)
  const { history } = useRouter()
  const { fictional } = useInstallation()
  usePageTitle(title)
  return (
    <>
      <nav className={`${classes.bar} screen-only`} aria-label={title}>
        <Button variant="default" onClick={() => history.back()}>
          {words.back}
        </Button>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </nav>
      <main className={classes.sheet} id="main" tabIndex={-1}>
        {fictional && <p className={classes.fictional}>{shell.fictional}</p>}
        {children}
      </main>
    </>
  )
}
