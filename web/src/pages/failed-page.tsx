import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import classes from '../ui/states.module.css'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'

/** Where an error in a page ends up. Trying again loads it anew, because a part of an older build may be gone; the address keeps the view. */
export const FailedPage = ({ error }: ErrorComponentProps) => {
  const words = useWords(generalWords)
  return (
    <>
      <PageHead title={words.pageFailed} />
      <EmptyState title={words.pageFailedHint}>
        <code className={classes.code}>{error instanceof Error ? error.message : String(error)}</code>
        <Button variant="default" onClick={() => window.location.reload()}>
          {words.retry}
        </Button>
      </EmptyState>
    </>
  )
}
