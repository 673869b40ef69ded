import { Box, Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useInstallation } from '../features/access/installation.tsx'
import { generalWords } from '../words/general.ts'
import { printingWords } from '../words/printing.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/use-words.ts'
import { EmptyState } from './empty-state.tsx'
import { Loaded } from './loaded.tsx'
import { LoadingState } from './loading-state.tsx'
import { usePageTitle } from './page-title.ts'
import { RecordedPaper } from './print-foot.tsx'
import classes from './print-page.module.css'
import { problemWords } from './problem-words.ts'
import { type Print, useRecordedPrint } from './recorded-print.ts'

type Props<T> = {
  title: string
  /** A4 portrait rather than landscape. */
  upright?: true
  /** What the paper shows, as it was read for this print. */
  query: UseQueryResult<T>
  /** What the trail is told of it. */
  print: (data: T) => Print
  children: (data: T) => ReactNode
}

/**
 * Paper on the screen: a bar with 返回 and 打印 that paper does not show, and the document as it will be printed. The document
 * appears only once the print stands in the trail.
 */
export const PrintPage = <T,>({ title, upright, query, print, children }: Props<T>) => {
  const words = useWords(generalWords)
  const shell = useWords(shellWords)
  const { history } = useRouter()
  const { fictional } = useInstallation()
  const recorded = useRecordedPrint(query.data === undefined ? undefined : print(query.data))
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
        {recorded.data && <Button onClick={() => window.print()}>{words.print}</Button>}
      </nav>
      <Box component="main" className={classes.sheet} id="main" tabIndex={0} data-upright={upright} aria-label={title}>
        <div className={upright ? undefined : classes.wide}>
          {fictional && <p className={classes.fictional}>{shell.fictional}</p>}
          <Loaded query={query}>
            {(data) =>
              recorded.data ? (
                <RecordedPaper print={recorded.data}>{children(data)}</RecordedPaper>
              ) : (
                <NotRecorded error={recorded.error} retry={() => void recorded.refetch()} />
              )
            }
          </Loaded>
        </div>
      </Box>
    </>
  )
}

const NotRecorded = ({ error, retry }: { error: Error | null; retry: () => void }) => {
  const words = useWords(generalWords)
  const { notRecorded, notRecordedHint } = useWords(printingWords)
  if (!error) return <LoadingState />
  return (
    <div role="alert">
      <h1 className="visually-hidden">{notRecorded}</h1>
      <EmptyState title={notRecorded} hint={`${notRecordedHint} ${problemWords(error, words)}`}>
        <Button variant="default" onClick={retry}>
          {words.retry}
        </Button>
      </EmptyState>
    </div>
  )
}
