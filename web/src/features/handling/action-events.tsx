import type { ActionEvent } from '@silverguard/shared/handling/contract'
import { actionEventWords, actionStateWords } from '@silverguard/shared/handling/vocabulary'
import { instantWords } from '../../ui/figures.ts'
import { actionWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './handling.module.css'

/** Everything that happened to a measure, latest first; of extensions both dates. */
export const ActionEvents = ({ events }: { events: readonly ActionEvent[] }) => {
  const words = useWords(actionWords)
  const inWords = useText()
  return (
    <section className={classes.part} aria-label={words.history}>
      <h2>{words.history}</h2>
      <ol className={classes.events}>
        {[...events].reverse().map(({ id, kind, at, by, from, to, reason, due }) => (
          <li key={id}>
            <span className={classes.aside}>{words.eventBy(by, instantWords(at))}</span>
            <div>
              <strong>{inWords(actionEventWords[kind])}</strong>{' '}
              {from !== null && from !== to && <span>{words.moved(inWords(actionStateWords[from]), inWords(actionStateWords[to]))}</span>}{' '}
              {due && <span>{words.dueMoved(due.before, due.after)}</span>}
              {reason.zh !== '' && <div className={classes.kept}>{inWords(reason)}</div>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
