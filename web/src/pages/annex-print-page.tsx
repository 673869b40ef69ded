import { getRouteApi } from '@tanstack/react-router'
import { ListedAnnexPaper, ProgressPaper } from '../features/annexes/annex-paper.tsx'
import { isAnnexTab } from '../features/annexes/search.ts'
import { UnknownPage } from './unknown-page.tsx'

const route = getRouteApi('/annexes/$annex/print')

/** 附件2, 附件3 or 附件4 on paper, under the filters of the address. */
export const AnnexPrintPage = () => {
  const { annex } = route.useParams()
  const search = route.useSearch()
  if (!isAnnexTab(annex)) return <UnknownPage />
  return annex === 'progress' ? <ProgressPaper search={search} /> : <ListedAnnexPaper kind={annex} search={search} />
}
