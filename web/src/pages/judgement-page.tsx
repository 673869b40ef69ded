import { Button, Stack, Tabs } from '@mantine/core'
import { exportDecisions, exportQueue } from '@silverguard/shared/determinations/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { downloadAddress } from '../api.ts'
import { useMay } from '../features/access/me.tsx'
import { DecidedPart } from '../features/judgement/decided-part.tsx'
import { decisionsPage, queuePage } from '../features/judgement/list-query.ts'
import { MeetingsList } from '../features/judgement/meetings-list.tsx'
import { QueuePart } from '../features/judgement/queue-part.tsx'
import { changed, decisionFilters, type JudgementSearch, judgementTabs, queueFilters } from '../features/judgement/search.ts'
import { PageHead } from '../ui/page-head.tsx'
import { generalWords } from '../words/general.ts'
import { judgementWords } from '../words/judgement.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/judgement')

/** Which proposals wait, which places need another look, and what was decided. */
export const JudgementPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const words = useWords(judgementWords)
  const { tab = 'queue' } = search
  const queue = useQuery({ ...queuePage(search), enabled: tab === 'queue' })
  const decided = useQuery({ ...decisionsPage(search), enabled: tab === 'decided' })
  const query = { queue, decided, meetings: undefined }[tab]
  const change = (to: Partial<JudgementSearch>) => void navigate({ search: (before) => changed(before, to), replace: true })
  const choose = (chosen: string | null) =>
    void navigate({ search: { tab: judgementTabs.find((one) => one === chosen), township: search.township }, replace: true })
  return (
    <Stack gap={8} aria-busy={query?.isPlaceholderData}>
      <PageHead title={words.title} total={query?.data?.total}>
        <Outputs search={search} tab={tab} />
      </PageHead>
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List aria-label={words.tabs} mb={8}>
          {judgementTabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {words[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="queue">
          <Stack gap={8}>
            <QueuePart query={queue} search={search} change={change} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="decided">
          <Stack gap={8}>
            <DecidedPart query={decided} search={search} change={change} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="meetings">
          <MeetingsList />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

/** 导出 and 打印 of what is looked at, under its filters. */
const Outputs = ({ search, tab }: { search: JudgementSearch; tab: (typeof judgementTabs)[number] }) => {
  const general = useWords(generalWords)
  const mayExport = useMay('list.export')
  if (tab === 'meetings') return null
  const [queued, decided] = [queueFilters(search), decisionFilters(search)]
  const address = tab === 'queue' ? downloadAddress(exportQueue, { query: queued }) : downloadAddress(exportDecisions, { query: decided })
  return (
    <>
      {mayExport && (
        <Button variant="default" component="a" href={address} download>
          {general.export}
        </Button>
      )}
      {tab === 'queue' ? (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/judgement/print" search={{ ...queued, clear: search.clear, mine: search.mine }} {...props} />}
        >
          {general.print}
        </Button>
      ) : (
        <Button variant="default" renderRoot={(props) => <Link to="/judgement/decisions/print" search={decided} {...props} />}>
          {general.print}
        </Button>
      )}
    </>
  )
}
