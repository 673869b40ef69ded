import { Button, Group, Text } from '@mantine/core'
import { type RefundLine, voidLine } from '@silverguard/shared/handling/ledger/contract'
import { useState } from 'react'
import { call } from '../../api.ts'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { CorrectLine } from './correct-line.tsx'
import type { Keeping } from './keeping.ts'
import { PaymentEntry } from './payment-entry.tsx'
import { leftOf, RecordPayment } from './record-payment.tsx'
import classes from './refunds.module.css'
import { StrikeDialog } from './strike-dialog.tsx'

type Props = { keeping: Keeping; line: RefundLine; who: string }

/** What was paid on a line, and what can be done with it. */
export const LineDetail = ({ keeping, line, who }: Props) => {
  const words = useWords(ledgerWords)
  const { institution, ledger, mayRecord } = keeping
  const { version } = ledger
  const [asked, setAsked] = useState<'record' | 'correct' | 'strike'>()
  // A line is struck only where it says nothing: nothing owed, and no payment that stands.
  const mayStrike = line.sums.owed === 0 && line.payments.every(({ voided }) => voided !== null)
  const close = () => setAsked(undefined)
  return (
    <div className={classes.detail}>
      {line.payments.length === 0 ? (
        <Text size="sm">{words.noPayments}</Text>
      ) : (
        <ul className={classes.payments} aria-label={words.payments(who)}>
          {line.payments.map((payment) => (
            <PaymentEntry key={payment.id} keeping={keeping} payment={payment} />
          ))}
        </ul>
      )}
      {mayRecord && (
        <Group gap="xs" role="group" aria-label={words.actionsOf(who)}>
          {leftOf(line.sums) > 0 && (
            <Button size="xs" onClick={() => setAsked('record')}>
              {words.record}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => setAsked('correct')}>
            {words.correct}
          </Button>
          {mayStrike && (
            <Button size="xs" variant="default" onClick={() => setAsked('strike')}>
              {words.strikeLine(who)}
            </Button>
          )}
        </Group>
      )}
      {asked === 'record' && <RecordPayment institution={institution} version={version} line={line} who={who} close={close} />}
      {asked === 'correct' && <CorrectLine institution={institution} ledger={ledger} line={line} who={who} close={close} />}
      {asked === 'strike' && (
        <StrikeDialog
          institution={institution}
          title={words.strikeLine(who)}
          hint={words.strikeLineHint}
          strike={(reason) => call(voidLine, { params: { id: line.id }, body: { version, reason } })}
          close={close}
        />
      )}
    </div>
  )
}
