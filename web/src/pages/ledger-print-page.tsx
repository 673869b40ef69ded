import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { LedgerPaper } from '../features/refunds/ledger-paper.tsx'
import { refundsOf } from '../features/refunds/refunds-query.ts'
import { ListPaperHead } from '../ui/list-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { readOnce } from '../ui/recorded-print.ts'
import { ledgerPaperWords, ledgerWords, refundsWords } from '../words/refunds.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/institutions/$id/refunds/print')

/** 清退台账 of one place on paper, to be signed. */
export const LedgerPrintPage = () => {
  const { id } = route.useParams()
  const { title } = useWords(ledgerWords)
  const { asOf } = useWords(refundsWords)
  const words = useWords(ledgerPaperWords)
  const { unitNames, today } = useInstallation()
  const query = useQuery({ ...refundsOf(id), queryKey: ['institution', id, 'refunds', 'print'], ...readOnce })
  return (
    <PrintPage
      title={title}
      query={query}
      print={({ ledger }) => ({ what: 'refund_ledger', institution: id, filters: '', records: ledger?.lines.filter(({ voided }) => !voided).length ?? 0 })}
    >
      {(refunds) => (
        <>
          <ListPaperHead title={title} notes={[words.place(refunds.name, refunds.townshipName), unitNames.letterhead, asOf(today)]} />
          <LedgerPaper refunds={refunds} />
        </>
      )}
    </PrintPage>
  )
}
