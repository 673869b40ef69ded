import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { AnnexHead } from '../features/annexes/annex-head.tsx'
import { ListedAnnex } from '../features/annexes/listed-annex.tsx'
import { ProgressAnnex } from '../features/annexes/progress-annex.tsx'
import { type AnnexSearch, type AnnexTab, annexTabs, filtersOfAnnex, isAnnexTab } from '../features/annexes/search.ts'
import { annexWords } from '../words/annexes.ts'
import { useWords } from '../words/use-words.ts'
import { UnknownPage } from './unknown-page.tsx'

const route = getRouteApi('/shell/annexes/$annex')

/** 附件2, 附件3 and 附件4 of a campaign, a tab each. */
export const AnnexPage = () => {
  const { annex } = route.useParams()
  return isAnnexTab(annex) ? <OneAnnex annex={annex} /> : <UnknownPage />
}

const OneAnnex = ({ annex }: { annex: AnnexTab }) => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const words = useWords(annexWords)
  const change = (to: Partial<AnnexSearch>) => void navigate({ search: (before) => ({ ...before, page: undefined, ...to }), replace: true })
  const open = (chosen: string | null) => {
    if (chosen !== null && isAnnexTab(chosen)) void navigate({ params: { annex: chosen }, search: filtersOfAnnex(search) })
  }
  return (
    <>
      <AnnexHead annex={annex} search={search} />
      <Tabs value={annex} onChange={open} keepMounted={false}>
        <Tabs.List aria-label={words.tabs}>
          {annexTabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {words[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={annex} pt="sm">
          {annex === 'progress' ? <ProgressAnnex search={search} change={change} /> : <ListedAnnex kind={annex} search={search} change={change} />}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
