import { Button, Stack } from '@mantine/core'
import { exportTrail } from '@silverguard/shared/audit/contract'
import { greatestOffset } from '@silverguard/shared/institutions/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { downloadAddress } from '../api.ts'
import { useMay } from '../features/access/me.tsx'
import { ChainPanel } from '../features/trail/chain-panel.tsx'
import { filterOf, isFiltered, type TrailSearch } from '../features/trail/search.ts'
import { TrailCards } from '../features/trail/trail-cards.tsx'
import { TrailFilters } from '../features/trail/trail-filters.tsx'
import { placeOf, trailPage } from '../features/trail/trail-query.ts'
import { TrailTable } from '../features/trail/trail-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { NumberedPages } from '../ui/numbered-pages.tsx'
import { useOnPhone } from '../ui/on-phone.ts'
import { PageHead } from '../ui/page-head.tsx'
import { generalWords } from '../words/general.ts'
import { trailWords } from '../words/trail.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/trail')

/** 审计: who did what, and whether the chain is whole. */
export const TrailPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const words = useWords(trailWords)
  const general = useWords(generalWords)
  const onPhone = useOnPhone()
  const mayExport = useMay('trail.export')
  const query = useQuery(trailPage(search))
  const change = (to: Partial<TrailSearch>) => void navigate({ search: (before) => ({ ...before, page: undefined, ...to }), replace: true })
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      <PageHead title={words.title} total={query.data?.total}>
        {mayExport && (
          <Button variant="default" component="a" href={downloadAddress(exportTrail, { query: filterOf(search) })} download>
            {general.export}
          </Button>
        )}
      </PageHead>
      <ChainPanel head={query.data?.head} />
      <TrailFilters search={search} change={change} />
      <Loaded query={query}>
        {({ rows, total }) => (
          <>
            {total === 0 ? (
              <EmptyState title={words.nothing} {...(isFiltered(search) ? { hint: words.nothingHint } : {})} />
            ) : onPhone ? (
              <TrailCards rows={rows} />
            ) : (
              <TrailTable rows={rows} />
            )}
            {total > 0 && <NumberedPages {...placeOf(search)} total={total} limit={greatestOffset} go={change} />}
          </>
        )}
      </Loaded>
    </Stack>
  )
}
