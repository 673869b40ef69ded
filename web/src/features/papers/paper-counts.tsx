import { type PaperState, paperStates } from '@silverguard/shared/handling/papers/vocabulary'
import { orNone } from '../../search.ts'
import strip from '../../ui/count-strip.module.css'
import { countWords } from '../../ui/figures.ts'
import { papersWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import { PaperStateTag } from './paper-state-tag.tsx'
import type { PapersReply } from './papers-query.ts'
import type { Change, PapersSearch } from './search.ts'

type Props = { counts: PapersReply['counts']; search: PapersSearch; change: Change }

/** Counts by state, and of what waits for its receipt, that narrow the register when pressed. */
export const PaperCounts = ({ counts, search: { state = [], awaitingReceipt }, change }: Props) => {
  const words = useWords(papersWords)
  const toggle = (one: PaperState) => change({ state: orNone(state.includes(one) ? state.filter((other) => other !== one) : [...state, one]) })
  return (
    <ul className={strip.strip} aria-label={words.counts}>
      {paperStates.map((one) => (
        <li key={one}>
          <button type="button" className={strip.chip} aria-pressed={state.includes(one)} onClick={() => toggle(one)}>
            <PaperStateTag state={one} />
            <span className={strip.count}>{countWords(counts[one])}</span>
          </button>
        </li>
      ))}
      <li data-apart="">
        <button
          type="button"
          className={strip.chip}
          aria-pressed={awaitingReceipt !== undefined}
          onClick={() => change({ awaitingReceipt: awaitingReceipt ? undefined : 'true' })}
        >
          {words.awaitingReceipt}
          <span className={strip.count}>{countWords(counts.awaitingReceipt)}</span>
        </button>
      </li>
    </ul>
  )
}
