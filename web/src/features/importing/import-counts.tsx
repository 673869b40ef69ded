import type { ImportCounts } from '@silverguard/shared/workbooks/contract'
import type { ReactNode } from 'react'
import { countWords } from '../../ui/figures.ts'
import { importWords, outcomeWords } from '../../words/importing.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './import-counts.module.css'

const Figure = ({ label, count, hint }: { label: string; count: number; hint?: ReactNode }) => (
  <div className={classes.figure} data-none={count === 0 || undefined}>
    <dt>{label}</dt>
    <dd>{countWords(count)}</dd>
    {hint && <dd className={classes.hint}>{hint}</dd>}
  </div>
)

/** What an import would do or did, in figures: each record has exactly one of the first four. */
export const ImportFigures = ({ counts, division }: { counts: ImportCounts; division: string }) => {
  const words = useWords(importWords)
  const inWords = useText()
  return (
    <div className={classes.figures}>
      <dl className={classes.list}>
        <Figure label={inWords(outcomeWords.added)} count={counts.added} />
        <Figure label={inWords(outcomeWords.changed)} count={counts.changed} />
        <Figure label={inWords(outcomeWords.unchanged)} count={counts.unchanged} />
        <Figure label={inWords(outcomeWords.refused)} count={counts.refused} />
        {counts.screenings > 0 && <Figure label={words.screenings} count={counts.screenings} hint={words.screeningsHint} />}
      </dl>
      <dl className={classes.list}>
        <Figure label={words.unreadableCells} count={counts.unreadableCells} hint={words.unreadableHint} />
        <Figure label={words.warnings} count={counts.warnings} hint={words.warningsHint} />
        <Figure label={words.possibleDuplicates} count={counts.possibleDuplicates} hint={words.possibleDuplicatesHint} />
        <Figure label={words.townshipPending} count={counts.townshipPending} hint={words.townshipPendingHint(division)} />
      </dl>
    </div>
  )
}
