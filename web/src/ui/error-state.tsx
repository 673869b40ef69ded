import { Button } from '@mantine/core'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'
import { problemWords } from './problem-words.ts'
import classes from './states.module.css'

/** Says what did not work and offers to try again. */
export const ErrorState = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const words = useWords(generalWords)
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>{words.failed}</p>
      <p className={classes.hint}>{problemWords(error, words)}</p>
      {retry && (
        <Button variant="default" onClick={retry}>
          {words.retry}
        </Button>
      )}
    </div>
  )
}
