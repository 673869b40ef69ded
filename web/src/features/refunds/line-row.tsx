import type { RefundLine } from '@silverguard/shared/handling/ledger/contract'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { moneyWords } from '../../ui/figures.ts'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import type { Keeping } from './keeping.ts'
import { LineDetail } from './line-detail.tsx'
import classes from './refunds.module.css'

export type LineProps = { keeping: Keeping; line: RefundLine /** As it comes into view. */; isOpen: boolean }

/** Whom a line is about. */
export const useWho = ({ elder }: Pick<RefundLine, 'elder'>): string => {
  const words = useWords(ledgerWords)
  return elder ?? words.whole
}

const columns = 9

/** A line at a desk: one row, and under it what was paid. */
export const LineRow = ({ keeping, line, isOpen }: LineProps) => {
  const words = useWords(ledgerWords)
  const who = useWho(line)
  const detail = useId()
  const [open, setOpen] = useState(isOpen)
  const Chevron = open ? IconChevronDown : IconChevronRight
  const { sums } = line
  return (
    <>
      <tr data-open={open || undefined}>
        <th scope="row">
          <button type="button" className={classes.opener} aria-expanded={open} aria-controls={open ? detail : undefined} onClick={() => setOpen(!open)}>
            <Chevron size={14} aria-hidden="true" />
            {who}
          </button>
          {line.note && <span className={classes.under}>{line.note}</span>}
        </th>
        <td>{line.reference}</td>
        <td data-numeric="">{moneyWords(sums.owed)}</td>
        <td data-numeric="">{moneyWords(sums.refunded)}</td>
        <td data-numeric="">{moneyWords(sums.settled)}</td>
        <td data-numeric="">{moneyWords(sums.waiting)}</td>
        <td data-numeric="" data-foremost="">
          {moneyWords(sums.stillOwed)}
        </td>
        <td data-tight="">{line.lastOn}</td>
        <td data-numeric="">{words.paymentsOf(line.payments.length)}</td>
      </tr>
      {open && (
        <tr className={classes.opened} id={detail}>
          <td colSpan={columns}>
            <LineDetail keeping={keeping} line={line} who={who} />
          </td>
        </tr>
      )}
    </>
  )
}
