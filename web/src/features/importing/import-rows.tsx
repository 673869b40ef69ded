import { Checkbox, Group, SegmentedControl, Stack, Title } from '@mantine/core'
import { type Import, type ImportCounts, readImportRows, rowOutcomes } from '@silverguard/shared/workbooks/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import { importWords, outcomeWords } from '../../words/importing.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import { ImportRowTable } from './import-row-table.tsx'
import type { ImportSearch } from './search.ts'

type Props = { of: Import; counts: ImportCounts; search: ImportSearch; show: (part: Partial<ImportSearch>) => void }
const usualSize = 50

/** Row by row what an import would do or did, narrowed by outcome or to what needs a look. */
export const ImportRows = ({ of: { id, version }, counts, search, show }: Props) => {
  const words = useWords(importWords)
  const inWords = useText()
  const { outcome, page = 1, size = usualSize } = search
  const asked = { outcome, show: search.show, page, size }
  const query = useQuery({
    queryKey: ['import', id, 'rows', version, asked],
    queryFn: ({ signal }) => call(readImportRows, { params: { id }, query: asked }, signal),
    placeholderData: keepPreviousData,
  })
  const outcomes = [
    { value: 'all', label: words.all(counts.rows) },
    ...rowOutcomes.map((value) => ({ value, label: words.outcomeCount(inWords(outcomeWords[value]), counts[value]) })),
  ]
  return (
    <Stack component="section" gap="xs">
      <Group gap="md">
        <Title order={2}>{words.rowsTitle}</Title>
        <SegmentedControl
          size="xs"
          aria-label={words.outcome}
          data={outcomes}
          value={outcome ?? 'all'}
          onChange={(chosen) => show({ outcome: rowOutcomes.find((one) => one === chosen), page: undefined })}
        />
        <Checkbox
          size="xs"
          label={words.onlyProblems}
          checked={search.show === 'problems'}
          onChange={(event) => show({ show: event.currentTarget.checked ? 'problems' : undefined, page: undefined })}
        />
      </Group>
      <Loaded query={query}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={words.noRows} />
          ) : (
            <>
              <ImportRowTable rows={rows} />
              <NumberedPages page={page} size={size} total={total} go={(to) => show(to)} />
            </>
          )
        }
      </Loaded>
    </Stack>
  )
}
