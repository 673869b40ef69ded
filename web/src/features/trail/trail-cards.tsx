import type { TrailEntry } from '@silverguard/shared/audit/contract'
import cards from '../../ui/cards.module.css'
import { exactInstantWords } from '../../ui/figures.ts'
import { useText } from '../../words/language.tsx'
import { trailWords } from '../../words/trail.ts'
import { useWords } from '../../words/use-words.ts'
import { EntryDetails, InstitutionLink, SealCell, Who } from './entry-cells.tsx'
import classes from './trail.module.css'

/** The trail on a phone: a card each, opened by 详情. */
export const TrailCards = ({ rows }: { rows: readonly TrailEntry[] }) => {
  const words = useWords(trailWords)
  const inWords = useText()
  return (
    <ul className={cards.cards}>
      {rows.map((entry) => (
        <li key={entry.id} className={cards.card}>
          <div className={cards.top}>
            <span>
              <Who of={entry} />
            </span>
            <time dateTime={entry.at}>{exactInstantWords(entry.at)}</time>
          </div>
          <strong>{inWords(entry.sentence)}</strong>
          <InstitutionLink of={entry} />
          <div className={cards.line}>
            {entry.divisionName} · {entry.from} · <SealCell of={entry} />
          </div>
          <details className={classes.folded}>
            <summary>{words.details}</summary>
            <EntryDetails of={entry} />
          </details>
        </li>
      ))}
    </ul>
  )
}
