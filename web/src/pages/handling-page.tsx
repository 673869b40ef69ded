import { Button, Stack, Tabs } from '@mantine/core'
import { exportActions } from '@silverguard/shared/handling/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { downloadAddress } from '../api.ts'
import { useMay } from '../features/access/me.tsx'
import { ActionsPart } from '../features/handling/actions-part.tsx'
import { BoardPart } from '../features/handling/board-part.tsx'
import { actionsPage, boardOf, ownActions } from '../features/handling/handling-query.ts'
import { MinePart } from '../features/handling/mine-part.tsx'
import { useOwnSteps } from '../features/handling/own-steps.ts'
import { actionFilters, boardFilters, changed, type HandlingSearch, type HandlingTab, handlingTabs } from '../features/handling/search.ts'
import { HandlingPlaces } from '../ui/handling-places.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { generalWords } from '../words/general.ts'
import { handlingWords } from '../words/handling.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/handling')

/** What I have to do, all measures, and the board. */
export const HandlingPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const words = useWords(handlingWords)
  // Who has no work of their own here is shown everybody's.
  const usual = useOwnSteps().length > 0 ? 'mine' : 'actions'
  const tabs = handlingTabs.filter((one) => one !== 'mine' || usual === 'mine')
  const tab = tabs.find((one) => one === search.tab) ?? usual
  const mine = useQuery({ ...ownActions, enabled: tab === 'mine' })
  const actions = useQuery({ ...actionsPage(search), enabled: tab === 'actions' })
  const board = useQuery({ ...boardOf(search), placeholderData: keepPreviousData, enabled: tab === 'board' })
  const total = { mine: mine.data?.total, actions: actions.data?.total, board: undefined }[tab]
  const change = (to: Partial<HandlingSearch>) => void navigate({ search: (before) => changed(before, to), replace: true })
  const choose = (chosen: string | null) => void navigate({ search: { tab: tabs.find((one) => one === chosen), township: search.township } })
  return (
    <Stack gap={8} aria-busy={actions.isPlaceholderData || board.isPlaceholderData}>
      <HandlingPlaces />
      <PageHead title={words.title} total={total}>
        <Outputs search={search} tab={tab} />
      </PageHead>
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List aria-label={words.tabs} mb={8}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {words[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="mine">
          <Stack gap={8}>
            <MinePart query={mine} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="actions">
          <Stack gap={8}>
            <ActionsPart query={actions} search={search} change={change} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="board">
          <Stack gap={8}>
            <BoardPart query={board} search={search} change={change} />
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

/** 导出 and 打印 of what is looked at, under its filters. */
const Outputs = ({ search, tab }: { search: HandlingSearch; tab: HandlingTab }) => {
  const general = useWords(generalWords)
  const mayExport = useMay('list.export')
  const printed = tab === 'board' ? boardFilters(search) : { ...search, tab, page: undefined, size: undefined }
  const exported = tab === 'mine' ? { mine: true } : actionFilters(search)
  return (
    <>
      {mayExport && tab !== 'board' && (
        <Button variant="default" component="a" href={downloadAddress(exportActions, { query: exported })} download>
          {general.export}
        </Button>
      )}
      <Button variant="default" renderRoot={(props) => <Link to={tab === 'board' ? '/handling/board/print' : '/handling/print'} search={printed} {...props} />}>
        {general.print}
      </Button>
    </>
  )
}
