import type { WorkRow } from '@silverguard/shared/screenings/contract'
import { workReasonWords } from '@silverguard/shared/screenings/work-reason-words'
import { useText } from '../../words/language.tsx'
import { screeningWorkWords } from '../../words/screening-work.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { whyOf } from './why.ts'
import classes from './work-list.module.css'

/** The reasons of one place, a line each; `all`: nothing is folded away. */
export const WhyList = ({ row, all }: { row: WorkRow; all?: true }) => {
  const words = useWords(screeningWorkWords)
  const inWords = useText()
  const { today } = useInstallation()
  return (
    <ul className={classes.why}>
      {whyOf(row, { words, inWords, today, all }).map(({ reason, what, folded }) => (
        <li key={reason}>
          <strong>{inWords(workReasonWords[reason])}</strong> {what}
          {folded && (
            <details>
              <summary>{words.andMore(folded.count)}</summary>
              {folded.words}
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
