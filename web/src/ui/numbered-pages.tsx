import { Group, Pagination, Select, Text } from '@mantine/core'
import { generalWords } from '../words/general.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  page: number
  size: number
  total: number
  sizes?: readonly number[]
  /** Rows that can be paged through at most. */
  limit?: number
  go: (to: { page: number; size: number }) => void
}

/** Numbered pages with 共 N 条 and the page size. */
export const NumberedPages = ({ page, size, total, sizes = [20, 50, 100, 200], limit = Number.POSITIVE_INFINITY, go }: Props) => {
  const words = useWords(generalWords)
  const controls = { first: words.firstPage, previous: words.previousPage, next: words.nextPage, last: words.lastPage }
  return (
    <Group component="nav" aria-label={words.pages} gap="sm" mt="sm" className="screen-only">
      <Text size="sm">{words.total(total)}</Text>
      <Pagination
        size="sm"
        value={page}
        total={Math.max(1, Math.ceil(Math.min(total, limit) / size))}
        onChange={(chosen) => go({ page: chosen, size })}
        getItemProps={(number) => ({ 'aria-label': words.page(number) })}
        getControlProps={(control) => ({ 'aria-label': controls[control] })}
      />
      <Select
        w={110}
        aria-label={words.pageSize}
        allowDeselect={false}
        data={sizes.map((value) => ({ value: String(value), label: words.perPage(value) }))}
        value={String(size)}
        onChange={(chosen) => chosen && go({ page: 1, size: Number(chosen) })}
      />
      {total > limit && (
        <Text size="sm" c="dimmed">
          {words.narrow(limit)}
        </Text>
      )}
    </Group>
  )
}
