import { EmptyState } from '../../ui/empty-state.tsx'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import { refundsWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import { BalanceStrip } from './balance-strip.tsx'
import { RefundsCards } from './refunds-cards.tsx'
import { placeOf, type RefundsReply } from './refunds-query.ts'
import { RefundsSums } from './refunds-sums.tsx'
import { RefundsTable } from './refunds-table.tsx'
import { type Change, isFiltered, type RefundsSearch, unknownAmong } from './search.ts'

/** Sums, counts and places under the filters. */
export const RefundsList = ({ reply, search, change }: { reply: RefundsReply; search: RefundsSearch; change: Change }) => {
  const words = useWords(refundsWords)
  const onPhone = useOnPhone()
  const { rows, total, counts } = reply
  const filtered = isFiltered(search)
  return (
    <>
      <RefundsSums reply={reply} unknown={unknownAmong(search, counts)} />
      <BalanceStrip counts={counts} search={search} change={change} />
      {total === 0 ? (
        <EmptyState title={filtered ? words.nothing : words.empty} hint={filtered ? words.nothingHint : words.emptyHint} />
      ) : (
        <>
          {onPhone ? <RefundsCards rows={rows} /> : <RefundsTable rows={rows} />}
          <NumberedPages {...placeOf(search)} total={total} go={change} />
        </>
      )}
    </>
  )
}
