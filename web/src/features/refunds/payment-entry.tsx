import { Button, Group } from '@mantine/core'
import { type RefundPayment, voidPayment } from '@silverguard/shared/handling/ledger/contract'
import { paymentKindWords } from '@silverguard/shared/handling/ledger/vocabulary'
import { useState } from 'react'
import { call } from '../../api.ts'
import { dayWords, moneyWords } from '../../ui/figures.ts'
import { FileNames } from '../../ui/proof/file-names.tsx'
import { useText } from '../../words/language.tsx'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { ApproveSettlement } from './approve-settlement.tsx'
import type { Keeping } from './keeping.ts'
import classes from './refunds.module.css'
import { StrikeDialog } from './strike-dialog.tsx'

type Props = { keeping: Keeping; payment: RefundPayment }

/** One refund or settlement: how much, when, what proves it, who recorded and approved it; struck ones stay, struck through. */
export const PaymentEntry = ({ keeping, payment }: Props) => {
  const words = useWords(ledgerWords)
  const inWords = useText()
  const { institution, ledger, mayRecord, mayApprove } = keeping
  const { id, kind, amount, on, evidence, note, by, at, own, approved, voided } = payment
  const [asked, setAsked] = useState<'approve' | 'strike'>()
  const close = () => setAsked(undefined)
  const waits = kind !== 'refunded' && approved === null && voided === null
  const what = words.paymentWords(inWords(paymentKindWords[kind]), moneyWords(amount), on)
  const mayStrike = voided === null && (kind === 'refunded' ? mayRecord : mayApprove || (mayRecord && approved === null))
  const Amount = voided ? 's' : 'span'
  return (
    <li data-struck={voided !== null || undefined}>
      <Amount className={classes.sum}>{moneyWords(amount)}</Amount>
      <span>
        {inWords(paymentKindWords[kind])} {on}
        {note && <span className={classes.under}>{note}</span>}
        <span className={classes.under}>
          {words.by} {by} {dayWords(at)}
        </span>
      </span>
      <div>
        <FileNames institution={institution} ids={evidence} />
      </div>
      <PaymentState payment={payment} />
      <Group gap={6}>
        {waits && mayApprove && !own && (
          <Button size="compact-xs" aria-label={words.approveTitle(what)} onClick={() => setAsked('approve')}>
            {words.approve}
          </Button>
        )}
        {mayStrike && (
          <Button size="compact-xs" variant="default" aria-label={words.strikePayment(what)} onClick={() => setAsked('strike')}>
            {words.strike}
          </Button>
        )}
      </Group>
      {asked === 'approve' && (
        <ApproveSettlement institution={institution} version={ledger.version} payment={payment} title={words.approveTitle(what)} close={close} />
      )}
      {asked === 'strike' && (
        <StrikeDialog
          institution={institution}
          title={words.strikePayment(what)}
          hint={words.strikePaymentHint}
          strike={(reason) => call(voidPayment, { params: { id }, body: { version: ledger.version, reason } })}
          close={close}
        />
      )}
    </li>
  )
}

/** Whether it counts, and by whose word. */
const PaymentState = ({ payment: { kind, own, approved, voided } }: { payment: RefundPayment }) => {
  const words = useWords(ledgerWords)
  if (voided) return <span>{words.struckBy(voided.by, dayWords(voided.at), voided.reason)}</span>
  if (kind === 'refunded') return <span>{words.counted}</span>
  if (approved) return <span>{words.approvedBy(approved.by, dayWords(approved.at))}</span>
  return (
    <span>
      <strong>{words.awaits}</strong>
      {own && <span className={classes.under}>{words.ownWaits}</span>}
    </span>
  )
}
