import { Button, Text } from '@mantine/core'
import { exportRegisteredAnnex, exportScreeningProgress, exportUnregisteredAnnex } from '@silverguard/shared/screenings/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { downloadAddress } from '../../api.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { annexWords } from '../../words/annexes.ts'
import { generalWords } from '../../words/general.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { annexPage, screeningProgress } from './annex-query.ts'
import { type AnnexSearch, type AnnexTab, filtersOfAnnex } from './search.ts'

const exports = { registered: exportRegisteredAnnex, unregistered: exportUnregisteredAnnex, progress: exportScreeningProgress }
const numbers = { registered: '附件2', unregistered: '附件3', progress: '附件4' }

/** How many rows, how many of them screened; export and print of what the filters leave. */
const useCounts = (annex: AnnexTab, search: AnnexSearch) => {
  const listed = useQuery({ ...annexPage(annex === 'unregistered' ? 'unregistered' : 'registered', search), enabled: annex !== 'progress' })
  const progress = useQuery({ ...screeningProgress(search), enabled: annex === 'progress' })
  if (annex !== 'progress') return listed.data
  return progress.data && { total: progress.data.sum.toScreen.total, screened: progress.data.sum.screened.total }
}

export const AnnexHead = ({ annex, search }: { annex: AnnexTab; search: AnnexSearch }) => {
  const words = useWords(annexWords)
  const general = useWords(generalWords)
  const mayExport = useMay('list.export')
  const counts = useCounts(annex, search)
  const filters = filtersOfAnnex(search)
  const said = ({ screened, total }: { screened: number; total: number }) =>
    annex === 'progress' ? words.screenedOf(screened, total) : words.screened(screened)
  return (
    <PageHead title={words[annex]} total={annex === 'progress' ? undefined : counts?.total} aside={counts && <Text>{said(counts)}</Text>}>
      {mayExport && (
        <Button component="a" href={downloadAddress(exports[annex], { query: filters })} download>
          {words.exportForm(numbers[annex])}
        </Button>
      )}
      <Button variant="default" renderRoot={(props) => <Link to="/annexes/$annex/print" params={{ annex }} search={filters} {...props} />}>
        {general.print}
      </Button>
    </PageHead>
  )
}
