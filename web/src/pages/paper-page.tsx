import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { PaperView } from '../features/papers/paper-view.tsx'
import { onePaper } from '../features/papers/papers-query.ts'
import { HandlingPlaces } from '../ui/handling-places.tsx'
import { Loaded } from '../ui/loaded.tsx'

const route = getRouteApi('/shell/papers/$id')

export const PaperPage = () => {
  const { id } = route.useParams()
  const query = useQuery(onePaper(id))
  return (
    <Stack gap={8}>
      <HandlingPlaces />
      <Loaded query={query}>
        {(paper) => (
          <div>
            <PaperView key={paper.id} paper={paper} />
          </div>
        )}
      </Loaded>
    </Stack>
  )
}
