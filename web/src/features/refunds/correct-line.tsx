import { TextInput } from '@mantine/core'
import { editLine, type RefundLedger, type RefundLine } from '@silverguard/shared/handling/ledger/contract'
import { useState } from 'react'
import { call } from '../../api.ts'
import { moneyWords } from '../../ui/figures.ts'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { CountField, readPeople } from './count-field.tsx'
import { useLedgerChange } from './ledger-change.ts'
import { isReason, LedgerDialog, ReasonField } from './ledger-dialog.tsx'
import { readYuan } from './read-yuan.ts'
import { YuanField } from './yuan-field.tsx'

type Props = { institution: string; ledger: RefundLedger; line: RefundLine; who: string; close: () => void }

/** Raises what is owed on a line with a reason; of a place as a whole also how many it concerns. */
export const CorrectLine = ({ institution, ledger, line, who, close }: Props) => {
  const words = useWords(ledgerWords)
  const isWhole = ledger.basis === 'institution'
  const [owed, setOwed] = useState(String(line.sums.owed))
  const [elders, setElders] = useState(String(ledger.elders ?? ''))
  const [note, setNote] = useState(line.note)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [read, people] = [readYuan(owed, 'nothing'), readPeople(elders)]
  const isLower = 'yuan' in read && read.yuan < line.sums.owed
  const sending = useLedgerChange({
    institution,
    send: (yuan: number) => {
      const body = { version: ledger.version, owed: yuan, note: note.trim(), reason: reason.trim() }
      return call(editLine, { params: { id: line.id }, body: isWhole && people !== undefined ? { ...body, elders: people } : body })
    },
    said: words.nowCorrected,
    done: close,
  })
  const submit = () => {
    setTried(true)
    if ('yuan' in read && !isLower && isReason(reason) && (!isWhole || people !== undefined)) sending.mutate(read.yuan)
  }
  return (
    <LedgerDialog
      title={words.correctOf(who)}
      hint={words.correctHint(moneyWords(line.sums.owed))}
      confirm={words.correct}
      close={close}
      submit={submit}
      sending={sending}
    >
      <YuanField label={words.owed} least="nothing" value={owed} onChange={setOwed} tried={tried} first fault={isLower && words.onlyRaised} />
      {isWhole && <CountField label={words.elders} value={elders} onChange={setElders} tried={tried} />}
      <TextInput label={words.note} maxLength={500} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
      <ReasonField value={reason} onChange={setReason} tried={tried} />
    </LedgerDialog>
  )
}
