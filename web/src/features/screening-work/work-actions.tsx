import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { screeningWorkWords } from '../../words/screening-work.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import classes from './work-list.module.css'

/** What can be done about one place: fill the form in, or print the sheet to go with. */
export const WorkActions = ({ id, name }: { id: string; name: string }) => {
  const words = useWords(screeningWorkWords)
  const mayRecord = useMay('screening.record')
  return (
    <ul className={classes.actions}>
      {mayRecord && (
        <li>
          <Button
            size="compact-sm"
            aria-label={words.startAt(name)}
            renderRoot={(props) => <Link to="/institutions/$id/screening" params={{ id }} {...props} />}
          >
            {words.start}
          </Button>
        </li>
      )}
      <li>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.sheetOf(name)}
          renderRoot={(props) => <Link to="/institutions/$id/visit-sheet" params={{ id }} {...props} />}
        >
          {words.sheet}
        </Button>
      </li>
    </ul>
  )
}
