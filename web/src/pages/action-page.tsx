import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ActionView } from '../features/handling/action-view.tsx'
import { actionOf } from '../features/handling/handling-query.ts'
import { HandlingPlaces } from '../ui/handling-places.tsx'
import { Loaded } from '../ui/loaded.tsx'

const route = getRouteApi('/shell/actions/$id')

/** One measure with everything of it. */
export const ActionPage = () => {
  const { id } = route.useParams()
  const query = useQuery(actionOf(id))
  return (
    <>
      <HandlingPlaces />
      <Loaded query={query}>{({ action, events }) => <ActionView key={id} action={action} events={events} />}</Loaded>
    </>
  )
}
