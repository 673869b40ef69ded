import { TextInput } from '@mantine/core'
import { addLine } from '@silverguard/shared/handling/ledger/contract'
import { useState } from 'react'
import { call } from '../../api.ts'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { useLedgerChange } from './ledger-change.ts'
import { LedgerDialog } from './ledger-dialog.tsx'
import { readYuan } from './read-yuan.ts'
import { YuanField } from './yuan-field.tsx'

type Props = { institution: string; version: number; close: () => void }

/** Adds an elder to a ledger that is kept elder by elder. */
export const AddElder = ({ institution, version, close }: Props) => {
  const words = useWords(ledgerWords)
  const [elder, setElder] = useState('')
  const [reference, setReference] = useState('')
  const [owed, setOwed] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const read = readYuan(owed, 'nothing')
  const isNamed = elder.trim() !== ''
  const sending = useLedgerChange({
    institution,
    send: (yuan: number) =>
      call(addLine, { params: { id: institution }, body: { version, elder: elder.trim(), reference: reference.trim(), owed: yuan, note: note.trim() } }),
    said: words.nowAdded,
    done: close,
  })
  const submit = () => {
    setTried(true)
    if (isNamed && 'yuan' in read) sending.mutate(read.yuan)
  }
  return (
    <LedgerDialog title={words.addElder} hint={words.unread} confirm={words.addElder} close={close} submit={submit} sending={sending}>
      <TextInput
        label={words.name}
        required
        maxLength={50}
        data-autofocus
        value={elder}
        onChange={({ currentTarget }) => setElder(currentTarget.value)}
        error={tried && !isNamed && words.nameAsked}
      />
      <TextInput
        label={words.reference}
        description={words.referenceHint}
        maxLength={100}
        value={reference}
        onChange={({ currentTarget }) => setReference(currentTarget.value)}
      />
      <YuanField label={words.owed} least="nothing" value={owed} onChange={setOwed} tried={tried} />
      <TextInput label={words.note} maxLength={500} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
    </LedgerDialog>
  )
}
