import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import classes from '../ui/states.module.css'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'

/** Where an error in a page ends up: the frame stays, the page can be tried again. */
export const FailedPage = ({ error, reset }: ErrorComponentProps) => {
  const words = useWords(generalWords)
  return (
    <>
      <PageHead title={words.pageFailed} />
      <EmptyState title={words.pageFailed} hint={words.pageFailedHint}>
        <code className={classes.code}>{error instanceof Error ? error.message : String(error)}</code>
        <Button variant="default" onClick={reset}>
          {words.retry}
        </Button>
      </EmptyState>
    </>
  )
}
