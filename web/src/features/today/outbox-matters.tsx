import { Link } from '@tanstack/react-router'
import { useOutbox } from '../../offline/outbox.ts'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import { MatterRow } from './matter-row.tsx'

/** What this device has not sent yet, and what was refused; nothing where there is none. */
export const OutboxMatters = () => {
  const words = useWords(todayWords)
  const { items } = useOutbox()
  const refused = items.filter(({ state }) => state === 'refused').length
  const waiting = items.length - refused
  return (
    <>
      {refused > 0 && <MatterRow label={<Link to="/outbox">{words.refused}</Link>} why={words.refusedWhy} count={refused} />}
      {waiting > 0 && <MatterRow label={<Link to="/outbox">{words.unsent}</Link>} why={words.unsentWhy} count={waiting} />}
    </>
  )
}
