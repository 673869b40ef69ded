import { Button } from '@mantine/core'
import { connection } from '../../offline/connection.ts'
import { takeNewVersion, worker } from '../../offline/register-worker.ts'
import { useStore } from '../../offline/use-store.ts'
import { offlineWords } from '../../words/offline.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './status-lines.module.css'

/** That the server does not answer and what is shown instead; that a new version waits. */
export const StatusLines = () => {
  const words = useWords(offlineWords)
  const { reached, keptAt } = useStore(connection)
  const updateWaits = useStore(worker) === 'update_waits'
  return (
    <div role="status">
      {!reached && <p className={classes.line}>{keptAt === null ? words.notReached : words.keptData(keptAt)}</p>}
      {updateWaits && (
        <p className={classes.line}>
          {words.newVersion}{' '}
          <Button size="compact-xs" variant="default" onClick={takeNewVersion}>
            {words.update}
          </Button>
        </p>
      )}
    </div>
  )
}
