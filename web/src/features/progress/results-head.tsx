import { Button } from '@mantine/core'
import { exportResults } from '@silverguard/shared/handling/progress/contract'
import { Link } from '@tanstack/react-router'
import { downloadAddress } from '../../api.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { generalWords } from '../../words/general.ts'
import { resultsWords } from '../../words/progress.ts'
import { useWords } from '../../words/use-words.ts'
import { useMay } from '../access/me.tsx'
import type { ResultsSearch } from './search.ts'

/** Export and print of what the filters leave. */
export const ResultsHead = ({ search }: { search: ResultsSearch }) => {
  const words = useWords(resultsWords)
  const general = useWords(generalWords)
  const mayExport = useMay('list.export')
  return (
    <PageHead title={words.title}>
      {mayExport && (
        <Button component="a" href={downloadAddress(exportResults, { query: search })} download>
          {words.exportForm}
        </Button>
      )}
      <Button variant="default" renderRoot={(props) => <Link to="/handling/results/print" search={search} {...props} />}>
        {general.print}
      </Button>
    </PageHead>
  )
}
