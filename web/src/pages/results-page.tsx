import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import classes from '../features/progress/progress.module.css'
import { resultsPage } from '../features/progress/progress-query.ts'
import { ResultsCards } from '../features/progress/results-cards.tsx'
import { ResultsFilters } from '../features/progress/results-filters.tsx'
import { ResultsHead } from '../features/progress/results-head.tsx'
import { ResultsTable } from '../features/progress/results-table.tsx'
import type { ResultsSearch } from '../features/progress/search.ts'
import { HandlingPlaces } from '../ui/handling-places.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { useOnPhone } from '../ui/on-phone.ts'
import { resultsWords } from '../words/progress.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/handling/results')

/** 打击整治战果统计表: what the campaign came to, by township. */
export const ResultsPage = () => {
  const words = useWords(resultsWords)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const onPhone = useOnPhone()
  const query = useQuery(resultsPage(search))
  const change = (to: Partial<ResultsSearch>) => void navigate({ search: (before) => ({ ...before, ...to }), replace: true })
  return (
    <>
      <HandlingPlaces />
      <ResultsHead search={search} />
      <Stack gap={8} aria-busy={query.isPlaceholderData}>
        <ResultsFilters search={search} change={change} />
        <Loaded query={query}>
          {(results) => (
            <>
              <Text size="sm">{words.period(results.since, results.until)}</Text>
              <p className={classes.hint}>{words.hint}</p>
              {onPhone ? <ResultsCards results={results} /> : <ResultsTable results={results} />}
            </>
          )}
        </Loaded>
      </Stack>
    </>
  )
}
