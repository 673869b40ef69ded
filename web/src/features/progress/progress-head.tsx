import { Button } from '@mantine/core'
import { exportHandlingProgress } from '@silverguard/shared/handling/progress/contract'
import { Link } from '@tanstack/react-router'
import { downloadAddress } from '../../api.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { generalWords } from '../../words/general.ts'
import { progressWords } from '../../words/progress.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import { type ProgressSearch, progressFilters } from './search.ts'

/** How many stand on it; export and print of what the filters leave. */
export const ProgressHead = ({ search, total }: { search: ProgressSearch; total: number | undefined }) => {
  const words = useWords(progressWords)
  const general = useWords(generalWords)
  const mayExport = useMay('list.export')
  const filters = progressFilters(search)
  return (
    <PageHead title={words.title} total={total}>
      {mayExport && (
        <Button component="a" href={downloadAddress(exportHandlingProgress, { query: filters })} download>
          {words.exportForm}
        </Button>
      )}
      <Button variant="default" renderRoot={(props) => <Link to="/handling/progress/print" search={filters} {...props} />}>
        {general.print}
      </Button>
    </PageHead>
  )
}
