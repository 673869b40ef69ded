import { Button, Group, Stack, Text } from '@mantine/core'
import { exportControlList } from '@silverguard/shared/determinations/contract'
import { computedOnly } from '@silverguard/shared/workbooks/forms/control-list'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { downloadAddress } from '../api.ts'
import { useInstallation } from '../features/access/installation.tsx'
import { useMay } from '../features/access/me.tsx'
import { ControlListCards } from '../features/control-list/control-list-cards.tsx'
import { controlListPage, placeOf } from '../features/control-list/control-list-query.ts'
import { ControlListTable } from '../features/control-list/control-list-table.tsx'
import { type ControlListSearch, listedLevels } from '../features/control-list/search.ts'
import { ChoiceFilter } from '../ui/choice-filter.tsx'
import { CountStrip } from '../ui/count-strip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { NumberedPages } from '../ui/numbered-pages.tsx'
import { useOnPhone } from '../ui/on-phone.ts'
import { PageHead } from '../ui/page-head.tsx'
import { TableRegion } from '../ui/table-region.tsx'
import { controlListWords } from '../words/control-list.ts'
import { generalWords } from '../words/general.ts'
import { useText } from '../words/language.tsx'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/control-list')
const strip = [listedLevels] as const

export const ControlListPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const words = useWords(controlListWords)
  const general = useWords(generalWords)
  const inWords = useText()
  const { townships } = useInstallation()
  const onPhone = useOnPhone()
  const mayExport = useMay('list.export')
  const query = useQuery(controlListPage(search))
  const { page: _page, size: _size, ...filters } = search
  const change = (to: Partial<ControlListSearch>) => void navigate({ search: (before) => ({ ...before, page: undefined, ...to }), replace: true })
  const toggle = (level: (typeof listedLevels)[number]) => {
    const chosen = search.level ?? []
    const next = chosen.includes(level) ? chosen.filter((one) => one !== level) : [...chosen, level]
    change({ level: next.length > 0 ? next : undefined })
  }
  const place = placeOf(search)
  const isFiltered = search.level !== undefined || search.township !== undefined
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      <PageHead title={words.title} total={query.data?.total} aside={<Text fw={600}>{inWords(computedOnly)}</Text>}>
        {mayExport && (
          <Button component="a" href={downloadAddress(exportControlList, { query: filters })} download>
            {words.exportForm}
          </Button>
        )}
        <Button variant="default" renderRoot={(props) => <Link to="/control-list/print" search={filters} {...props} />}>
          {general.print}
        </Button>
      </PageHead>
      <Loaded query={query}>
        {({ rows, total, counts, asOf }) => (
          <>
            <Group gap={10}>
              <CountStrip label={words.counts} counts={counts} standings={strip} chosen={search.level ?? []} toggle={toggle} />
              <ChoiceFilter
                label={words.township}
                choices={townships.map(({ code, name }) => ({ value: code, label: name }))}
                chosen={search.township ?? []}
                choose={(township) => change({ township: township.length > 0 ? township : undefined })}
              />
              {isFiltered && (
                <Button variant="subtle" onClick={() => change({ level: undefined, township: undefined })}>
                  {words.clearFilters}
                </Button>
              )}
              <Text size="sm" c="dimmed">
                {words.asOf(asOf)}
              </Text>
            </Group>
            <Text size="sm" c="dimmed">
              {words.blanks}
            </Text>
            {total === 0 ? (
              <EmptyState title={isFiltered ? words.nothing : words.empty} hint={isFiltered ? words.nothingHint : words.emptyHint} />
            ) : onPhone ? (
              <ControlListCards rows={rows} />
            ) : (
              <TableRegion label={words.table} fill>
                <ControlListTable rows={rows} first={(place.page - 1) * place.size + 1} />
              </TableRegion>
            )}
            {total > 0 && <NumberedPages {...place} total={total} go={change} />}
          </>
        )}
      </Loaded>
    </Stack>
  )
}
