import { Button, Group, Stack } from '@mantine/core'

import { greatestOffset } from '@silverguard/shared/institutions/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMay } from '../features/access/me.tsx'
import { ExportMenu } from '../features/disclosure/export-menu.tsx'
import { useChosenColumns } from '../features/register/chosen-columns.ts'
import { ColumnChooser } from '../features/register/column-chooser.tsx'
import { RegisterCards } from '../features/register/register-cards.tsx'
import { RegisterFilters } from '../features/register/register-filters.tsx'
import { placeOf, registerPage } from '../features/register/register-query.ts'
import { RegisterTable } from '../features/register/register-table.tsx'
import { changed, isFiltered, type RegisterSearch } from '../features/register/search.ts'
import { CountStrip } from '../ui/count-strip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { NumberedPages } from '../ui/numbered-pages.tsx'
import { useOnPhone } from '../ui/on-phone.ts'
import { PageHead } from '../ui/page-head.tsx'
import { generalWords } from '../words/general.ts'
import { registerWords } from '../words/register.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/institutions')
const strip = [
  ['red', 'orange', 'yellow', 'green'],
  ['pending', 'apart'],
] as const

export const RegisterPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const words = useWords(registerWords)
  const general = useWords(generalWords)
  const { isShown, choose, reset } = useChosenColumns()
  const onPhone = useOnPhone()
  const mayEdit = useMay('institution.edit')
  const mayImport = useMay('import.run')
  const mayExport = useMay('list.export')
  const query = useQuery(registerPage(search))
  const change = (to: Partial<RegisterSearch>) => void navigate({ search: (before) => changed(before, to), replace: true })
  const toggle = (standing: (typeof strip)[number][number]) => {
    const chosen = search.standing ?? []
    const next = chosen.includes(standing) ? chosen.filter((one) => one !== standing) : [...chosen, standing]
    change({ standing: next.length > 0 ? next : undefined })
  }
  const { page: _page, size: _size, ...filters } = search
  const place = placeOf(search)
  return (
    <Stack gap={8} aria-busy={query.isPlaceholderData}>
      <PageHead title={words.title} total={query.data?.total}>
        {mayEdit && (
          <Button component={Link} to="/institutions/new">
            {words.add}
          </Button>
        )}
        {mayImport && (
          <Button variant="default" component={Link} to="/imports">
            {words.import}
          </Button>
        )}
        {mayExport && <ExportMenu filters={filters} />}
        <Button variant="default" renderRoot={(props) => <Link to="/institutions/print" search={filters} {...props} />}>
          {general.print}
        </Button>
        {!onPhone && <ColumnChooser isShown={isShown} choose={choose} reset={reset} />}
      </PageHead>
      <RegisterFilters search={search} change={change} />
      <Loaded query={query}>
        {({ rows, total, counts }) => (
          <>
            <CountStrip label={words.counts} counts={counts} standings={strip} chosen={search.standing ?? []} toggle={toggle} />
            {total === 0 ? (
              <NoInstitution filtered={isFiltered(search)} />
            ) : onPhone ? (
              <RegisterCards rows={rows} />
            ) : (
              <RegisterTable rows={rows} search={search} isShown={isShown} change={change} />
            )}
            {total > 0 && <NumberedPages {...place} total={total} limit={greatestOffset} go={change} />}
          </>
        )}
      </Loaded>
    </Stack>
  )
}

const NoInstitution = ({ filtered }: { filtered: boolean }) => {
  const words = useWords(registerWords)
  const mayImport = useMay('import.run')
  const mayEdit = useMay('institution.edit')
  if (filtered) return <EmptyState title={words.nothing} hint={words.nothingHint} />
  return (
    <EmptyState title={words.empty} hint={words.emptyHint}>
      <Group gap="md">
        {mayImport && <Link to="/imports">{words.import}</Link>}
        {mayEdit && <Link to="/institutions/new">{words.add}</Link>}
      </Group>
    </EmptyState>
  )
}
