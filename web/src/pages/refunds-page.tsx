import { Button, Stack } from '@mantine/core'
import { exportRefunds } from '@silverguard/shared/handling/ledger/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { downloadAddress } from '../api.ts'
import { useMay } from '../features/access/me.tsx'
import { RefundsFilters } from '../features/refunds/refunds-filters.tsx'
import { RefundsList } from '../features/refunds/refunds-list.tsx'
import { refundsPage } from '../features/refunds/refunds-query.ts'
import { changed, type RefundsSearch, refundFilters } from '../features/refunds/search.ts'
import { HandlingPlaces } from '../ui/handling-places.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { generalWords } from '../words/general.ts'
import { refundsWords } from '../words/refunds.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/handling/refunds')

/** Which places owe what, what came back, and what is not known. */
export const RefundsPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const words = useWords(refundsWords)
  const general = useWords(generalWords)
  const mayExport = useMay('list.export')
  const query = useQuery(refundsPage(search))
  const filters = refundFilters(search)
  const change = (to: Partial<RefundsSearch>) => void navigate({ search: (before) => changed(before, to), replace: true })
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      <HandlingPlaces />
      <PageHead title={words.title} total={query.data?.total} totalWords={query.data && words.places(query.data.total)}>
        {mayExport && (
          <Button variant="default" component="a" href={downloadAddress(exportRefunds, { query: filters })} download>
            {general.export}
          </Button>
        )}
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/handling/refunds/print" search={{ ...search, page: undefined, size: undefined }} {...props} />}
        >
          {general.print}
        </Button>
      </PageHead>
      <RefundsFilters search={search} change={change} />
      <Loaded query={query}>{(reply) => <RefundsList reply={reply} search={search} change={change} />}</Loaded>
    </Stack>
  )
}
