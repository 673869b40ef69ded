import { type QueueReason, queueReasons, queueReasonWords } from '@silverguard/shared/determinations/vocabulary'
import strip from '../../ui/count-strip.module.css'
import { countWords } from '../../ui/figures.ts'
import { judgementWords } from '../../words/judgement.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { counts: Readonly<Record<QueueReason, number>>; chosen: readonly QueueReason[]; toggle: (reason: QueueReason) => void }

/** Counts by reason that narrow the queue when pressed; each says how many rows pressing it alone would show. */
export const WhyStrip = ({ counts, chosen, toggle }: Props) => {
  const words = useWords(judgementWords)
  const inWords = useText()
  return (
    <ul className={strip.strip} aria-label={words.counts}>
      {queueReasons.map((reason) => (
        <li key={reason}>
          <button type="button" className={strip.chip} aria-pressed={chosen.includes(reason)} onClick={() => toggle(reason)}>
            {inWords(queueReasonWords[reason])}
            <span className={strip.count}>{countWords(counts[reason])}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
