import { type ActionState, actionStates } from '@silverguard/shared/handling/vocabulary'
import { orNone } from '../../search.ts'
import strip from '../../ui/count-strip.module.css'
import { countWords } from '../../ui/figures.ts'
import { handlingWords } from '../../words/handling.ts'
import { useWords } from '../../words/use-words.ts'
import type { ActionsReply } from './handling-query.ts'
import type { Change, HandlingSearch } from './search.ts'
import { StateMark } from './state-mark.tsx'

type Props = { reply: Pick<ActionsReply, 'counts' | 'overdue' | 'escalate'>; search: HandlingSearch; change: Change }

/** Counts by state and what is late or to be escalated, which narrow the list when pressed. No state chosen means the open ones. */
export const StateStrip = ({ reply: { counts, overdue, escalate }, search, change }: Props) => {
  const words = useWords(handlingWords)
  const chosen: readonly ActionState[] = search.state ?? []
  const toggle = (state: ActionState) => change({ state: orNone(chosen.includes(state) ? chosen.filter((one) => one !== state) : [...chosen, state]) })
  const flag = (key: 'overdue' | 'escalate', label: string, count: number) => (
    <li data-apart={key === 'overdue' || undefined}>
      <button
        type="button"
        className={strip.chip}
        aria-pressed={search[key] === 'true'}
        onClick={() => change({ [key]: search[key] === 'true' ? undefined : 'true' })}
      >
        {label}
        <span className={strip.count}>{countWords(count)}</span>
      </button>
    </li>
  )
  return (
    <ul className={strip.strip} aria-label={words.counts}>
      {actionStates.map((state) => (
        <li key={state} data-apart={state === 'closed' || undefined}>
          <button type="button" className={strip.chip} aria-pressed={chosen.includes(state)} onClick={() => toggle(state)}>
            <StateMark state={state} />
            <span className={strip.count}>{countWords(counts[state])}</span>
          </button>
        </li>
      ))}
      {flag('overdue', words.overdueCount, overdue)}
      {flag('escalate', words.escalateCount, escalate)}
    </ul>
  )
}
