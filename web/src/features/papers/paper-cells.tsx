import type { Paper } from '@silverguard/shared/handling/papers/contract'
import { instantWords } from '../../ui/figures.ts'
import { Tag } from '../../ui/mark-tag.tsx'
import { papersWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './papers.module.css'

type Props = { of: Paper }

/** Who received it and when; or that an issued paper still waits for it. */
export const ReceiptCell = ({ of: { state, receipt } }: Props) => {
  const words = useWords(papersWords)
  if (receipt) return <>{words.receivedBy(receipt.on, receipt.receivedBy)}</>
  return state === 'issued' ? <Tag>{words.awaitingReceipt}</Tag> : null
}

export const DraftedCell = ({ of: { draftedBy, draftedAt } }: Props) => (
  <>
    {draftedBy}
    <span className={classes.under}>{instantWords(draftedAt)}</span>
  </>
)
