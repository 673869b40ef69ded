import { type FactKey, type FactValue, factCatalogue } from '@silverguard/shared/facts/catalogue'
import { factValueWords } from '@silverguard/shared/facts/wording'
import type { HistoryEntry } from '@silverguard/shared/institutions/contract'
import { type ParticularKey, particularCatalogue } from '@silverguard/shared/institutions/particulars'
import { particularValueWords } from '@silverguard/shared/institutions/wording'
import { type Standing, standingWords } from '@silverguard/shared/risk/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import { EmptyState } from '../../ui/empty-state.tsx'
import { instantWords } from '../../ui/figures.ts'
import { Known } from '../../ui/unknown.tsx'
import { institutionWords } from '../../words/institution.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import classes from './institution.module.css'

type TownshipName = (code: string) => string | undefined
type Change = HistoryEntry['changes'][number]

/** More than these, as when an institution was first recorded, are folded. */
const shownAtOnce = 10

const isFact = (key: string): key is FactKey => Object.hasOwn(factCatalogue, key)
const isParticular = (key: string): key is ParticularKey => Object.hasOwn(particularCatalogue, key)

const labels: Readonly<Record<string, Text>> = { standing: institutionWords.standing }
/** A trail keeps what was true of its day: a key that no catalogue knows any more is shown as it was written. */
const labelOf = (key: string): Text =>
  isFact(key) ? factCatalogue[key].label : isParticular(key) ? particularCatalogue[key].label : (labels[key] ?? text(key, key))
const valueWords = (key: string, value: unknown, townshipName: TownshipName): Text | undefined => {
  if (value === null || value === undefined) return undefined
  if (isFact(key)) return factValueWords(key, value as FactValue)
  if (isParticular(key)) return particularValueWords(key, value, townshipName)
  if (key === 'standing' && Object.hasOwn(standingWords, String(value))) return standingWords[value as Standing]
  const words = typeof value === 'string' ? value : JSON.stringify(value)
  return text(words, words)
}

const ChangeLine = ({ change: { key, before, after, trueSince }, townshipName }: { change: Change; townshipName: TownshipName }) => {
  const words = useWords(institutionWords)
  const inWords = useText()
  return (
    <li>
      {inWords(labelOf(key))}: <span className="visually-hidden">{words.before}</span>
      <Known value={valueWords(key, before, townshipName)} words={inWords} />
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden">, {words.after} </span>
      <strong>
        <Known value={valueWords(key, after, townshipName)} words={inWords} />
      </strong>
      {trueSince && <span className={classes.since}> {words.since(trueSince)}</span>}
    </li>
  )
}

const Changes = ({ changes, townshipName }: { changes: readonly Change[]; townshipName: TownshipName }) => {
  const words = useWords(institutionWords)
  if (changes.length === 0) return null
  const lines = (
    <ul>
      {changes.map((change) => (
        <ChangeLine key={`${change.key} ${change.trueSince ?? ''}`} change={change} townshipName={townshipName} />
      ))}
    </ul>
  )
  if (changes.length <= shownAtOnce) return lines
  return (
    <details>
      <summary>{words.changeCount(changes.length)}</summary>
      {lines}
    </details>
  )
}

/** 轨迹: what was done, by whom, when (Asia/Shanghai), each field before and after in words; latest first. */
export const HistoryTable = ({ entries }: { entries: readonly HistoryEntry[] }) => {
  const words = useWords(institutionWords)
  const inWords = useText()
  const { district, townships } = useInstallation()
  const townshipName: TownshipName = (code) => [district, ...townships].find((division) => division.code === code)?.name
  if (entries.length === 0) return <EmptyState title={words.noHistory} />
  return (
    <ol className={classes.history}>
      {entries.map(({ id, at, actor, sentence, changes }) => (
        <li key={id}>
          <p className={classes.entry}>
            <time dateTime={at}>{instantWords(at)}</time>
            <span>{actor}</span>
            <strong>{inWords(sentence)}</strong>
          </p>
          <Changes changes={changes} townshipName={townshipName} />
        </li>
      ))}
    </ol>
  )
}
