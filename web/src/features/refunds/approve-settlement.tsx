import { Text } from '@mantine/core'
import { approveSettlement, type RefundPayment } from '@silverguard/shared/handling/ledger/contract'
import { call } from '../../api.ts'
import { FileNames } from '../../ui/proof/file-names.tsx'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { useLedgerChange } from './ledger-change.ts'
import { LedgerDialog } from './ledger-dialog.tsx'

type Props = { institution: string; version: number; payment: RefundPayment; title: string; close: () => void }

/** Another person's word that money was otherwise settled: from then on it is not owed any more. */
export const ApproveSettlement = ({ institution, version, payment: { id, evidence, note }, title, close }: Props) => {
  const words = useWords(ledgerWords)
  const sending = useLedgerChange({
    institution,
    send: () => call(approveSettlement, { params: { id }, body: { version } }),
    said: words.nowApproved,
    done: close,
  })
  return (
    <LedgerDialog title={title} hint={words.approveHint} confirm={words.approve} close={close} submit={() => sending.mutate()} sending={sending}>
      <FileNames institution={institution} ids={evidence} />
      {note && <Text size="sm">{note}</Text>}
    </LedgerDialog>
  )
}
