import { Button, Group, Select, Text } from '@mantine/core'
import { listCampaigns } from '@silverguard/shared/installation/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { TownshipFilter } from '../../ui/township-filter.tsx'
import { annexWords } from '../../words/annexes.ts'
import { useWords } from '../../words/use-words.ts'
import { useInstallation } from '../access/installation.tsx'
import type { AnnexSearch } from './search.ts'

type Props = { search: AnnexSearch; asOf: string | undefined; change: (to: Partial<AnnexSearch>) => void }

/** Which campaign and which townships; and as of which day that is. */
export const AnnexFilters = ({ search, asOf, change }: Props) => {
  const words = useWords(annexWords)
  const { campaign } = useInstallation()
  const known = useQuery({ queryKey: ['campaigns'], queryFn: ({ signal }) => call(listCampaigns, {}, signal) })
  const campaigns = known.data?.campaigns ?? (campaign ? [campaign] : [])
  const running = campaign?.id
  return (
    <Group gap={10}>
      <Select
        w={280}
        aria-label={words.campaign}
        allowDeselect={false}
        data={campaigns.map(({ id, name, startsOn }) => ({ value: id, label: `${name} (${startsOn.slice(0, 4)})` }))}
        value={search.campaign ?? running ?? null}
        onChange={(chosen) => change({ campaign: chosen === null || chosen === running ? undefined : chosen })}
      />
      <TownshipFilter label={words.township} chosen={search.township} choose={(township) => change({ township })} />
      {search.township !== undefined && (
        <Button variant="subtle" onClick={() => change({ township: undefined })}>
          {words.clearFilters}
        </Button>
      )}
      {asOf && (
        <Text size="sm" c="dimmed">
          {words.asOf(asOf)}
        </Text>
      )}
    </Group>
  )
}
