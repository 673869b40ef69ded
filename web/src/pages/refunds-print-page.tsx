import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { filterWords } from '../features/refunds/filter-words.ts'
import { RefundsPaper } from '../features/refunds/refunds-paper.tsx'
import { refundsToPrint } from '../features/refunds/refunds-query.ts'
import { unknownAmong } from '../features/refunds/search.ts'
import { ListPaperHead } from '../ui/list-paper.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { filtersOf, readOnce } from '../ui/recorded-print.ts'
import { useText } from '../words/language.tsx'
import { refundsWords } from '../words/refunds.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/handling/refunds/print')

/** The list of refunds under the filters of the address on paper. */
export const RefundsPrintPage = () => {
  const search = route.useSearch()
  const words = useWords(refundsWords)
  const inWords = useText()
  const { townships, unitNames } = useInstallation()
  const query = useQuery({ ...refundsToPrint(search), ...readOnce })
  const filters = filterWords(search, townships).map(inWords)
  return (
    <PrintPage title={words.paperTitle} query={query} print={({ rows }) => ({ what: 'refunds', filters: filtersOf(search), records: rows.length })}>
      {(reply) => (
        <>
          <ListPaperHead
            title={words.paperTitle}
            notes={[
              unitNames.letterhead,
              words.printed(reply.rows.length, reply.total),
              filters.length > 0 && words.filteredBy(words.list(filters)),
              words.inWan,
              words.asOf(reply.asOf),
            ]}
          />
          <RefundsPaper reply={reply} unknown={unknownAmong(search, reply.counts)} />
        </>
      )}
    </PrintPage>
  )
}
