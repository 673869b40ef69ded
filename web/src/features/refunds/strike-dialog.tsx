import { useState } from 'react'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { useLedgerChange } from './ledger-change.ts'
import { isReason, LedgerDialog, ReasonField } from './ledger-dialog.tsx'

type Props = { institution: string; title: string; hint: string; strike: (reason: string) => Promise<unknown>; close: () => void }

/** Strikes what should never have been recorded, with a reason; it stays in view. */
export const StrikeDialog = ({ institution, title, hint, strike, close }: Props) => {
  const words = useWords(ledgerWords)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const sending = useLedgerChange({ institution, send: () => strike(reason.trim()), said: words.nowStruck, done: close })
  const submit = () => {
    setTried(true)
    if (isReason(reason)) sending.mutate()
  }
  return (
    <LedgerDialog title={title} hint={hint} confirm={words.strike} close={close} submit={submit} sending={sending}>
      <ReasonField value={reason} onChange={setReason} tried={tried} first />
    </LedgerDialog>
  )
}
