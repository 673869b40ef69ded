import { useOutbox } from '../../offline/outbox.ts'
import classes from '../../ui/count-badge.module.css'
import { outboxWords } from '../../words/outbox.ts'
import { useWords } from '../../words/use-words.ts'

/** How many items this device has not sent; nothing where there is none. */
const OutboxBadge = () => {
  const words = useWords(outboxWords)
  const { items } = useOutbox()
  if (items.length === 0) return null
  return (
    <span className={classes.badge}>
      <span aria-hidden="true">{items.length > 99 ? '99+' : items.length}</span>
      <span className={classes.spoken}>{words.count(items.length)}</span>
    </span>
  )
}
export default OutboxBadge
