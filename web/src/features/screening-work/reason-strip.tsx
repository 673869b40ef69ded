import { type WorkReason, workReasons } from '@silverguard/shared/screenings/contract'
import { workReasonWords } from '@silverguard/shared/screenings/work-reason-words'
import strip from '../../ui/count-strip.module.css'
import { countWords } from '../../ui/figures.ts'
import { useText } from '../../words/language.tsx'
import { screeningWorkWords } from '../../words/screening-work.ts'
import { useWords } from '../../words/use-words.ts'

type Props = { counts: Readonly<Record<WorkReason, number>>; chosen: readonly WorkReason[]; toggle: (reason: WorkReason) => void }

/** Counts by reason that narrow the list when pressed; each says how many rows pressing it alone would show. */
export const ReasonStrip = ({ counts, chosen, toggle }: Props) => {
  const words = useWords(screeningWorkWords)
  const inWords = useText()
  return (
    <ul className={strip.strip} aria-label={words.counts}>
      {workReasons.map((reason) => (
        <li key={reason}>
          <button type="button" className={strip.chip} aria-pressed={chosen.includes(reason)} onClick={() => toggle(reason)}>
            {inWords(workReasonWords[reason])}
            <span className={strip.count}>{countWords(counts[reason])}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
