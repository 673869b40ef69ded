import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import classes from '../features/control-list/control-list.module.css'
import { controlListPage, listTotals, watchesPage } from '../features/control-list/control-list-query.ts'
import { ListHead } from '../features/control-list/list-head.tsx'
import { ListedPlaces } from '../features/control-list/listed-places.tsx'
import { type ControlListSearch, listTabs } from '../features/control-list/search.ts'
import { WatchedPlaces } from '../features/control-list/watched-places.tsx'
import { countWords } from '../ui/figures.ts'
import { controlListWords } from '../words/control-list.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/control-list')
const totalOf = { confirmed: 'confirmed', computed: 'computed', watch: 'watched' } as const

/** Who is on the list and since when; apart from it what is computed only, and who is watched after leaving it. */
export const ControlListPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const words = useWords(controlListWords)
  const { tab = 'confirmed' } = search
  const totals = useQuery(listTotals).data
  // The rows below are read under the same keys; here they only tell the total.
  const listed = useQuery({ ...controlListPage(search), enabled: tab !== 'watch' })
  const watched = useQuery({ ...watchesPage(search), enabled: tab === 'watch' })
  const total = tab === 'watch' ? watched.data?.total : listed.data?.total
  const change = (to: Partial<ControlListSearch>) => void navigate({ search: (before) => ({ ...before, page: undefined, ...to }), replace: true })
  const open = (chosen: string | null) => {
    const known = listTabs.find((one) => one === chosen)
    void navigate({ search: { tab: known === 'confirmed' ? undefined : known, township: search.township } })
  }
  return (
    <>
      <ListHead tab={tab} search={search} total={total} />
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <Tabs.List aria-label={words.tabs}>
          {listTabs.map((known) => (
            <Tabs.Tab key={known} value={known}>
              {words[known]} {totals && <span className={classes.total}>{countWords(totals[totalOf[known]])}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="sm">
          {tab === 'watch' ? <WatchedPlaces search={search} change={change} /> : <ListedPlaces basis={tab} search={search} change={change} />}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
