import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { ruleSetOf } from '../features/access/rule-set.ts'
import { determinationToPrint } from '../features/judgement/meeting-query.ts'
import { SheetOfPaper } from '../features/verdict/sheet-of-paper.tsx'
import { PrintFoot } from '../ui/print-foot.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { readOnce } from '../ui/recorded-print.ts'
import { useWords } from '../words/use-words.ts'
import { verdictWords } from '../words/verdict.ts'

const route = getRouteApi('/determinations/$id/print')

/** The verdict sheet of a determination on one page of A4. */
export const DeterminationPrintPage = () => {
  const { sheet: title } = useWords(verdictWords)
  const { unitNames } = useInstallation()
  const { id } = route.useParams()
  const query = useQuery({ ...determinationToPrint(id), ...readOnce })
  return (
    <PrintPage
      title={title}
      upright
      query={query}
      print={({ determination }) => ({ what: 'determined_sheet', institution: determination.institution, filters: '', records: 1 })}
    >
      {({ determination, sheet, ruleSet, meeting }) => (
        <>
          <SheetOfPaper sheet={sheet} ruleSet={ruleSetOf(ruleSet)} determined={{ determination, meeting }} unit={unitNames.bureau} />
          <PrintFoot />
        </>
      )}
    </PrintPage>
  )
}
