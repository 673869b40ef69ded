import type { Watch } from '@silverguard/shared/determinations/contract'
import { levelWords } from '@silverguard/shared/risk/vocabulary'
import { placeJudgementWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import classes from './judgement.module.css'

/** 观察期: from which level to which, until when, who let it off, and the re-checks. */
export const WatchLine = ({ watch }: { watch: Watch }) => {
  const words = useWords(placeJudgementWords)
  const inWords = useText()
  const { today } = useInstallation()
  const { from, to, startsOn, endsOn, endedOn, releasedBy, own, relapsed, rechecks } = watch
  const recheckWords = ({ dueOn, doneOn }: Watch['rechecks'][number]) => {
    if (doneOn !== null) return words.recheckDone(dueOn, doneOn)
    return dueOn < today ? words.recheckLate(dueOn) : words.recheckDue(dueOn)
  }
  return (
    <div className={classes.wide}>
      <dt>
        {words.watch} {relapsed && <span className={classes.mark}>{words.relapsed}</span>}
      </dt>
      <dd>
        <p>
          {words.watchDays(inWords(levelWords[from]), inWords(levelWords[to]), startsOn, endsOn)}
          {endedOn !== null && ` · ${words.watchEnded(endedOn)}`}
        </p>
        <p className={classes.aside}>{own ? words.watchOwn : words.watchBy(releasedBy)}</p>
        {endedOn === null && (
          <ul className={classes.files} aria-label={words.rechecks}>
            {rechecks.map((recheck) => (
              <li key={recheck.dueOn} data-done={recheck.doneOn !== null || undefined}>
                {recheckWords(recheck)}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  )
}
