import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { asOfDay } from '../features/as-of/as-of-query.ts'
import { AsOfView } from '../features/as-of/as-of-view.tsx'
import { ChooseDay } from '../features/as-of/choose-day.tsx'
import { usualDay } from '../features/as-of/useful-days.ts'
import { oneInstitution } from '../features/institution/institution-query.ts'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { asOfWords } from '../words/as-of.ts'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/institutions/$id/as-of')

/** What a place was on a past day, on what facts, by which rules, and why it is different now. */
export const AsOfPage = () => {
  const { id } = route.useParams()
  const institution = useQuery(oneInstitution(id))
  return <Loaded query={institution}>{({ particulars, confirmed }) => <OnDay id={id} name={particulars.name ?? ''} confirmed={confirmed?.on} />}</Loaded>
}

const OnDay = ({ id, name, confirmed }: { id: string; name: string; confirmed: string | undefined }) => {
  const words = useWords(asOfWords)
  const general = useWords(generalWords)
  const { today } = useInstallation()
  const { day = usualDay(today, confirmed) } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(asOfDay(id, day))
  return (
    <Stack gap="sm" aria-busy={query.isPlaceholderData}>
      <PageHead title={words.title(name)}>
        <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id" params={{ id }} {...props} />}>
          {words.toPlace}
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/institutions/$id/as-of/print" params={{ id }} search={{ day }} {...props} />}>
          {general.print}
        </Button>
      </PageHead>
      <ChooseDay day={day} today={today} confirmed={confirmed} choose={(chosen) => void navigate({ search: { day: chosen }, replace: true })} />
      <Text size="sm" c="dimmed">
        {words.dayHint}
      </Text>
      <Loaded query={query}>{(found) => <AsOfView of={found} institution={id} />}</Loaded>
    </Stack>
  )
}
