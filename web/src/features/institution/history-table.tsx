import type { HistoryEntry } from '@silverguard/shared/institutions/contract'
import { ChangeList } from '../../ui/change-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { instantWords } from '../../ui/figures.ts'
import { institutionWords } from '../../words/institution.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './institution.module.css'

/** 轨迹: what was done, by whom, when (Asia/Shanghai), each field before and after in words; latest first. */
export const HistoryTable = ({ entries }: { entries: readonly HistoryEntry[] }) => {
  const words = useWords(institutionWords)
  const inWords = useText()
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
          <ChangeList subjectKind="institution" changes={changes} />
        </li>
      ))}
    </ol>
  )
}
