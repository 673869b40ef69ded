import type { QueueRow } from '@silverguard/shared/determinations/contract'
import { Link } from '@tanstack/react-router'
import cards from '../../ui/cards.module.css'
import { judgementWords } from '../../words/judgement.ts'
import { useWords } from '../../words/use-words.ts'
import type { Chosen } from './chosen.ts'
import classes from './judgement.module.css'
import { ChooseRow } from './queue-table.tsx'
import { Doubts, QueueWhy } from './queue-why.tsx'
import { ComputedCell, ConfirmedCell } from './standing-cells.tsx'

/** The queue on a phone: a card each. */
export const QueueCards = ({ rows, chosen }: { rows: readonly QueueRow[]; chosen: Chosen }) => {
  const words = useWords(judgementWords)
  return (
    <ul className={cards.cards} aria-label={words.queueTable}>
      {rows.map((row) => (
        <li key={row.institution} className={cards.card}>
          <div className={cards.top}>
            <Link to="/institutions/$id" params={{ id: row.institution }} search={{ tab: 'judgement' }}>
              {row.name}
            </Link>
            {chosen.may(row) && <ChooseRow row={row} chosen={chosen} large />}
          </div>
          <div className={cards.line}>
            {row.townshipName} · {words.lastScreened} {row.lastScreenedOn ?? words.never}
          </div>
          <dl className={classes.twin}>
            <div>
              <dt>{words.computed}</dt>
              <dd>
                <ComputedCell row={row} />
              </dd>
            </div>
            <div>
              <dt>{words.confirmed}</dt>
              <dd>
                <ConfirmedCell confirmed={row.confirmed} />
              </dd>
            </div>
          </dl>
          <QueueWhy row={row} />
          {row.doubts.length > 0 && (
            <div>
              <strong>{words.doubts}</strong> <Doubts row={row} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
