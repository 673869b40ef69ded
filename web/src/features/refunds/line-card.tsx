import { useState } from 'react'
import cards from '../../ui/cards.module.css'
import { moneyWords } from '../../ui/figures.ts'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { LineDetail } from './line-detail.tsx'
import { type LineProps, useWho } from './line-row.tsx'
import classes from './refunds.module.css'

/** A line on a phone: a card that opens to what was paid. */
export const LineCard = ({ keeping, line, isOpen }: LineProps) => {
  const words = useWords(ledgerWords)
  const who = useWho(line)
  const [open, setOpen] = useState(isOpen)
  const { sums } = line
  const shown = (['owed', 'refunded', 'settled', 'waiting', 'stillOwed'] as const).filter((key) => key !== 'waiting' || sums.waiting > 0)
  return (
    <li className={cards.card}>
      <div className={cards.top}>
        <strong>{who}</strong>
        <span className={cards.line}>{line.reference}</span>
      </div>
      <dl className={classes.pairs}>
        {shown.map((key) => (
          <div key={key} data-foremost={key === 'stillOwed' || undefined}>
            <dt>{words[key]}</dt>
            <dd>{moneyWords(sums[key])}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        className={classes.opener}
        aria-expanded={open}
        aria-label={words.showPayments(who, words.paymentsOf(line.payments.length))}
        onClick={() => setOpen(!open)}
      >
        {words.paymentsHeading} {words.paymentsOf(line.payments.length)}
      </button>
      {open && <LineDetail keeping={keeping} line={line} who={who} />}
    </li>
  )
}
