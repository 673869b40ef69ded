import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import classes from '../features/progress/progress.module.css'
import { ProgressCounts } from '../features/progress/progress-counts.tsx'
import { ProgressFilters } from '../features/progress/progress-filters.tsx'
import { ProgressHead } from '../features/progress/progress-head.tsx'
import { ProgressList } from '../features/progress/progress-list.tsx'
import { progressPage } from '../features/progress/progress-query.ts'
import type { ProgressSearch } from '../features/progress/search.ts'
import { HandlingPlaces } from '../ui/handling-places.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { progressWords } from '../words/progress.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/handling/progress')

/** 附件6 of a month: how far the handling of every listed place is. */
export const HandlingProgressPage = () => {
  const words = useWords(progressWords)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(progressPage(search))
  const change = (to: Partial<ProgressSearch>) => void navigate({ search: (before) => ({ ...before, page: undefined, ...to }), replace: true })
  return (
    <>
      <HandlingPlaces />
      <ProgressHead search={search} total={query.data?.total} />
      <Stack gap={8} aria-busy={query.isPlaceholderData}>
        <ProgressFilters search={search} change={change} />
        {search.month !== undefined && <p className={classes.hint}>{words.asRecorded}</p>}
        <Loaded query={query}>
          {(progress) => (
            <>
              <ProgressCounts progress={progress} search={search} change={change} />
              <ProgressList progress={progress} search={search} change={change} />
            </>
          )}
        </Loaded>
      </Stack>
    </>
  )
}
