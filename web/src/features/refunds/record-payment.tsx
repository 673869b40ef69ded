import { NativeSelect, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { type RefundLine, type RefundSums, recordPayment } from '@silverguard/shared/handling/ledger/contract'
import { type PaymentKind, paymentKinds, paymentKindWords } from '@silverguard/shared/handling/ledger/vocabulary'
import { useState } from 'react'
import { call } from '../../api.ts'
import { moneyWords } from '../../ui/figures.ts'
import { EvidenceChoice } from '../../ui/proof/evidence-choice.tsx'
import { handIn, idsOf, noProof } from '../../ui/proof/hand-in-files.ts'
import { useText } from '../../words/language.tsx'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import { useMe } from '../access/me.tsx'
import { useLedgerChange } from './ledger-change.ts'
import { LedgerDialog } from './ledger-dialog.tsx'
import { readYuan } from './read-yuan.ts'
import { YuanField } from './yuan-field.tsx'

/** What can still be recorded: settlements that wait count, so that a line never comes to more than is owed. */
export const leftOf = ({ stillOwed, waiting }: RefundSums): number => Math.round((stillOwed - waiting) * 100) / 100

type Props = { institution: string; version: number; line: RefundLine; who: string; close: () => void }

/** Records a refund, or that money was otherwise settled, with what proves it. */
export const RecordPayment = ({ institution, version, line, who, close }: Props) => {
  const words = useWords(ledgerWords)
  const inWords = useText()
  const { today } = useInstallation()
  const account = useMe().id
  const [kind, setKind] = useState<PaymentKind>('refunded')
  const [amount, setAmount] = useState('')
  const [on, setOn] = useState<string | null>(null)
  const [proof, setProof] = useState(noProof)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const read = readYuan(amount, 'something')
  const evidence = idsOf(proof)
  const sending = useLedgerChange({
    institution,
    send: async (given: { amount: number; on: string }) => {
      await handIn(proof, { institution, account })
      await call(recordPayment, { params: { id: line.id }, body: { version, kind, ...given, evidence, note: note.trim() } })
    },
    said: words.recorded,
    done: close,
  })
  const submit = () => {
    setTried(true)
    if ('yuan' in read && on !== null && evidence.length > 0) sending.mutate({ amount: read.yuan, on })
  }
  return (
    <LedgerDialog
      title={words.recordOf(who)}
      hint={words.recordHint(moneyWords(leftOf(line.sums)))}
      confirm={words.record}
      close={close}
      submit={submit}
      sending={sending}
    >
      <NativeSelect
        size="xs"
        label={words.kind}
        maw={260}
        value={kind}
        data={paymentKinds.map((value) => ({ value, label: inWords(paymentKindWords[value]) }))}
        onChange={({ currentTarget }) => setKind(paymentKinds.find((one) => one === currentTarget.value) ?? kind)}
      />
      <YuanField label={words.amount} least="something" value={amount} onChange={setAmount} tried={tried} first />
      <DateInput label={words.on} required maw={260} maxDate={today} value={on} onChange={setOn} error={tried && on === null && words.dayAsked} />
      <EvidenceChoice
        institution={institution}
        proof={proof}
        onChange={setProof}
        needed
        error={tried && evidence.length === 0 ? words.proofAsked : undefined}
      />
      <TextInput label={words.note} maxLength={500} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
    </LedgerDialog>
  )
}
