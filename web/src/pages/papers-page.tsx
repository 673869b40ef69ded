import { Button, Stack } from '@mantine/core'
import { exportPapers } from '@silverguard/shared/handling/papers/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { downloadAddress } from '../api.ts'
import { useMay } from '../features/access/me.tsx'
import { PaperCounts } from '../features/papers/paper-counts.tsx'
import { PaperFilters } from '../features/papers/paper-filters.tsx'
import { PapersCards } from '../features/papers/papers-cards.tsx'
import { papersPage, placeOf } from '../features/papers/papers-query.ts'
import { PapersTable } from '../features/papers/papers-table.tsx'
import { changed, filtersIn, isFiltered, type PapersSearch } from '../features/papers/search.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { HandlingPlaces } from '../ui/handling-places.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { NumberedPages } from '../ui/numbered-pages.tsx'
import { useOnPhone } from '../ui/on-phone.ts'
import { PageHead } from '../ui/page-head.tsx'
import { generalWords } from '../words/general.ts'
import { papersWords } from '../words/papers.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/handling/papers')

/** The register of papers: what is drafted, issued, waits for its receipt. */
export const PapersPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const words = useWords(papersWords)
  const general = useWords(generalWords)
  const mayExport = useMay('list.export')
  const onPhone = useOnPhone()
  const query = useQuery(papersPage(search))
  const change = (to: Partial<PapersSearch>) => void navigate({ search: (before) => changed(before, to), replace: true })
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      <HandlingPlaces />
      <PageHead title={words.title} total={query.data?.total}>
        {mayExport && (
          <Button variant="default" component="a" href={downloadAddress(exportPapers, { query: filtersIn(search) })} download>
            {general.export}
          </Button>
        )}
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/handling/papers/print" search={{ ...search, page: undefined, size: undefined }} {...props} />}
        >
          {general.print}
        </Button>
      </PageHead>
      <PaperFilters search={search} change={change} />
      <Loaded query={query}>
        {({ rows, total, counts }) => (
          <>
            <PaperCounts counts={counts} search={search} change={change} />
            {total === 0 ? (
              <EmptyState title={isFiltered(search) ? words.nothing : words.empty} hint={isFiltered(search) ? words.nothingHint : words.emptyHint} />
            ) : (
              <>
                {onPhone ? <PapersCards rows={rows} /> : <PapersTable rows={rows} />}
                <NumberedPages {...placeOf(search)} total={total} go={change} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Stack>
  )
}
