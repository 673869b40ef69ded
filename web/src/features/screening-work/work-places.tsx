import { Link } from '@tanstack/react-router'
import { screeningWorkWords } from '../../words/screening-work.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import classes from './work-list.module.css'

/** The ways from the work list to the rest of screening. */
export const WorkPlaces = () => {
  const words = useWords(screeningWorkWords)
  const mayRecord = useMay('screening.record')
  const mayRead = useMay('list.read')
  if (!mayRecord && !mayRead) return null
  return (
    <nav aria-label={words.places}>
      <ul className={classes.places}>
        {mayRecord && (
          <>
            <li>
              <Link to="/screenings/new-place">{words.newPlace}</Link>
            </li>
            <li>
              <Link to="/outbox">{words.outbox}</Link>
            </li>
          </>
        )}
        {mayRead && (
          <li>
            <Link to="/annexes/$annex" params={{ annex: 'registered' }}>
              {words.annexes}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
