import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../ui/loaded.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import { AnnexFilters } from './annex-filters.tsx'
import { screeningProgress } from './annex-query.ts'
import { ProgressCards } from './progress-cards.tsx'
import { ProgressTable } from './progress-table.tsx'
import type { AnnexSearch } from './search.ts'

type Props = { search: AnnexSearch; change: (to: Partial<AnnexSearch>) => void }

/** 附件4 under its filters. */
export const ProgressAnnex = ({ search, change }: Props) => {
  const onPhone = useOnPhone()
  const query = useQuery(screeningProgress(search))
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      <AnnexFilters search={search} asOf={query.data?.asOf} change={change} />
      <Loaded query={query}>{({ rows, sum }) => (onPhone ? <ProgressCards rows={rows} sum={sum} /> : <ProgressTable rows={rows} sum={sum} />)}</Loaded>
    </Stack>
  )
}
