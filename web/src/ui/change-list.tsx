import { useInstallation } from '../features/access/installation.tsx'
import { type Change, canBeUnknown, changeLabel, changeValueWords, changeWords, type DivisionName } from '../words/changes.ts'
import { useText } from '../words/language.tsx'
import { useWords } from '../words/use-words.ts'
import classes from './change-list.module.css'
import { Known } from './unknown.tsx'

/** More than these, as when an institution was first recorded, are folded. */
const shownAtOnce = 10

const ChangeLine = ({ subjectKind, change: { key, before, after, trueSince }, name }: { subjectKind: string; change: Change; name: DivisionName }) => {
  const words = useWords(changeWords)
  const inWords = useText()
  const mayBeUnknown = canBeUnknown(subjectKind, key)
  const inItsWords = (value: unknown) => {
    const known = changeValueWords(subjectKind, key, value, name)
    return mayBeUnknown ? <Known value={known} words={inWords} /> : known ? inWords(known) : words.none
  }
  return (
    <li>
      {inWords(changeLabel(subjectKind, key))}:{' '}
      {(mayBeUnknown || (before !== null && before !== undefined)) && (
        <>
          <span className="visually-hidden">{words.before}</span>
          {inItsWords(before)}
          <span aria-hidden="true"> → </span>
          <span className="visually-hidden">, {words.after} </span>
        </>
      )}
      <strong>{inItsWords(after)}</strong>
      {trueSince && <span className={classes.since}> {words.since(trueSince)}</span>}
    </li>
  )
}

type Props = { subjectKind: string; changes: readonly Change[] /** All of them at once, however many. */; open?: true }

/** What an entry of the trail changed: each field before and after in words. */
export const ChangeList = ({ subjectKind, changes, open }: Props) => {
  const words = useWords(changeWords)
  const { district, townships } = useInstallation()
  const name: DivisionName = (code) => [district, ...townships].find((division) => division.code === code)?.name
  if (changes.length === 0) return null
  const lines = (
    <ul className={classes.list}>
      {changes.map((change) => (
        <ChangeLine key={`${change.key} ${change.trueSince ?? ''}`} subjectKind={subjectKind} change={change} name={name} />
      ))}
    </ul>
  )
  if (open || changes.length <= shownAtOnce) return lines
  return (
    <details className={classes.folded}>
      <summary>{words.count(changes.length)}</summary>
      {lines}
    </details>
  )
}
