import type { Action } from '@silverguard/shared/handling/contract'
import { stepDialogWords } from '../../words/handling.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './handling.module.css'

const shownAtMost = 20

/** What a dialog asks about, by name; of many the first ones. */
export const AskedActions = ({ actions }: { actions: readonly Action[] }) => {
  const words = useWords(stepDialogWords)
  const inWords = useText()
  const more = actions.length - shownAtMost
  return (
    <ul className={classes.asked}>
      {actions.slice(0, shownAtMost).map(({ id, title, institutionName, dueOn }) => (
        <li key={id}>
          <span>
            {inWords(title)} <span className={classes.aside}>{institutionName}</span>
          </span>
          <span className={classes.until}>{words.until(dueOn)}</span>
        </li>
      ))}
      {more > 0 && <li className={classes.aside}>{words.andMore(more)}</li>}
    </ul>
  )
}
