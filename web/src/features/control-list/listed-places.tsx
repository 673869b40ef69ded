import { Group, Stack, Text } from '@mantine/core'
import type { ListBasis } from '@silverguard/shared/determinations/contract'
import { computedListOnly } from '@silverguard/shared/workbooks/forms/control-list'
import { useQuery } from '@tanstack/react-query'
import { CountStrip } from '../../ui/count-strip.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import { TableRegion } from '../../ui/table-region.tsx'
import { controlListWords } from '../../words/control-list.ts'
import { useText } from '../../words/language.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './control-list.module.css'
import { ControlListCards } from './control-list-cards.tsx'
import { controlListPage, placeOf } from './control-list-query.ts'
import { ControlListTable } from './control-list-table.tsx'
import { ListFilters } from './list-filters.tsx'
import { NothingListed } from './nothing-listed.tsx'
import { type ControlListSearch, isFiltered, listedLevels } from './search.ts'

const strip = [listedLevels] as const

type Props = { basis: ListBasis; search: ControlListSearch; change: (to: Partial<ControlListSearch>) => void }

/** The control list by confirmed level, or what is computed only and says so. */
export const ListedPlaces = ({ basis, search, change }: Props) => {
  const words = useWords(controlListWords)
  const inWords = useText()
  const onPhone = useOnPhone()
  const query = useQuery(controlListPage(search))
  const toggle = (level: (typeof listedLevels)[number]) => {
    const chosen = search.level ?? []
    const next = chosen.includes(level) ? chosen.filter((one) => one !== level) : [...chosen, level]
    change({ level: next.length > 0 ? next : undefined })
  }
  const place = placeOf(search)
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      {basis === 'computed' && (
        <p className={classes.apart}>
          <strong>{inWords(computedListOnly)}</strong>
          {words.computedHint}
        </p>
      )}
      <Loaded query={query}>
        {({ rows, total, counts, asOf }) => (
          <>
            <Group gap={10}>
              <CountStrip label={words.counts} counts={counts} standings={strip} chosen={search.level ?? []} toggle={toggle} />
              <ListFilters search={search} change={change} />
              <Text size="sm" c="dimmed">
                {words.asOf(asOf)}
              </Text>
            </Group>
            {basis === 'confirmed' && total > 0 && (
              <Text size="sm" c="dimmed">
                {words.fromPlans}
              </Text>
            )}
            {total === 0 ? (
              <NothingListed tab={basis} filtered={isFiltered(search)} />
            ) : onPhone ? (
              <ControlListCards basis={basis} rows={rows} />
            ) : (
              <TableRegion label={basis === 'confirmed' ? words.table : words.computedTable} fill>
                <ControlListTable basis={basis} rows={rows} first={(place.page - 1) * place.size + 1} />
              </TableRegion>
            )}
            {total > 0 && <NumberedPages {...place} total={total} go={change} />}
          </>
        )}
      </Loaded>
    </Stack>
  )
}
