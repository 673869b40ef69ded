import { Box, Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useInstallation } from '../features/access/installation.tsx'
import { generalWords } from '../words/general.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'
import { usePageTitle } from './page-title.ts'
import classes from './print-page.module.css'

type Props = { title: string /** A4 portrait rather than landscape. */; upright?: true; children: ReactNode }

/** Paper on the screen: a bar with 返回 and 打印 that paper does not show, and the document as it will be printed. */
export const PrintPage = ({ title, upright, children }: Props) => {
  const words = useWords(generalWords)
  const shell = useWords(shellWords)
  const { history } = useRouter()
  const { fictional } = useInstallation()
  usePageTitle(title)
  // The whole body is upright: a page of its own would follow for the empty places that stand after the document.
  useEffect(() => {
    if (!upright) return
    document.body.style.setProperty('page', 'upright')
    return () => void document.body.style.removeProperty('page')
  }, [upright])
  return (
    <>
      <nav className={`${classes.bar} screen-only`} aria-label={title}>
        <Button variant="default" onClick={() => history.back()}>
          {words.back}
        </Button>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </nav>
      <Box component="main" className={classes.sheet} id="main" tabIndex={0} data-upright={upright} aria-label={title}>
        <div className={upright ? undefined : classes.wide}>
          {fictional && <p className={classes.fictional}>{shell.fictional}</p>}
          {children}
        </div>
      </Box>
    </>
  )
}
