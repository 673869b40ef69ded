import { Button, Group, Stack, Text } from '@mantine/core'
import { exportScreeningWork, type WorkReason } from '@silverguard/shared/screenings/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { downloadAddress, ProblemError } from '../api.ts'
import { useMay } from '../features/access/me.tsx'
import { KeptPlaces } from '../features/screening-work/kept-places.tsx'
import { ReasonStrip } from '../features/screening-work/reason-strip.tsx'
import { changed, isFiltered, type WorkSearch } from '../features/screening-work/search.ts'
import { WorkCards } from '../features/screening-work/work-cards.tsx'
import { WorkFilters } from '../features/screening-work/work-filters.tsx'
import { WorkPlaces } from '../features/screening-work/work-places.tsx'
import { placeOf, workPage } from '../features/screening-work/work-query.ts'
import { WorkTable } from '../features/screening-work/work-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { NumberedPages } from '../ui/numbered-pages.tsx'
import { useOnPhone } from '../ui/on-phone.ts'
import { PageHead } from '../ui/page-head.tsx'
import { generalWords } from '../words/general.ts'
import { screeningWorkWords } from '../words/screening-work.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/screenings')
const isUnreachable = (error: unknown) => error instanceof ProblemError && error.problem.status === 0

/** Where must I go, and what must I ask there. */
export const ScreeningWorkPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const words = useWords(screeningWorkWords)
  const general = useWords(generalWords)
  const onPhone = useOnPhone()
  const mayExport = useMay('list.export')
  const query = useQuery(workPage(search))
  const { page: _page, size: _size, ...filters } = search
  const change = (to: Partial<WorkSearch>) => void navigate({ search: (before) => changed(before, to), replace: true })
  const toggle = (reason: WorkReason) => {
    const chosen = search.reason ?? []
    const next = chosen.includes(reason) ? chosen.filter((one) => one !== reason) : [...chosen, reason]
    change({ reason: next.length > 0 ? next : undefined })
  }
  const place = placeOf(search)
  // Said at the first failure, while the query still tries again by itself.
  const failure = query.error ?? query.failureReason
  const unanswered = query.data === undefined && isUnreachable(failure) ? failure : null
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      <PageHead title={words.title} total={query.data?.total} aside={<WorkPlaces />}>
        {mayExport && (
          <Button variant="default" component="a" href={downloadAddress(exportScreeningWork, { query: filters })} download>
            {general.export}
          </Button>
        )}
        <Button variant="default" renderRoot={(props) => <Link to="/screenings/print" search={filters} {...props} />}>
          {general.print}
        </Button>
      </PageHead>
      <WorkFilters search={search} change={change} />
      {unanswered ? (
        <KeptPlaces search={search} error={unanswered} retry={() => void query.refetch()} />
      ) : (
        <Loaded query={query}>
          {({ rows, total, counts, asOf }) => (
            <>
              <Group gap={10}>
                <ReasonStrip counts={counts} chosen={search.reason ?? []} toggle={toggle} />
                <Text size="sm" c="dimmed">
                  {words.asOf(asOf)}
                </Text>
              </Group>
              {total === 0 ? (
                <EmptyState title={isFiltered(search) ? words.nothing : words.empty} hint={isFiltered(search) ? words.nothingHint : words.emptyHint} />
              ) : onPhone ? (
                <WorkCards rows={rows} />
              ) : (
                <WorkTable rows={rows} />
              )}
              {total > 0 && <NumberedPages {...place} total={total} go={change} />}
            </>
          )}
        </Loaded>
      )}
    </Stack>
  )
}
