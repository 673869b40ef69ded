import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { activeRuleSet } from '../features/access/rule-set.ts'
import { institutionToPrint } from '../features/institution/institution-query.ts'
import { screeningsOf } from '../features/screenings/screenings-query.ts'
import { triedOf } from '../features/screenings/statements.ts'
import { SheetOfPaper } from '../features/verdict/sheet-of-paper.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PrintFoot } from '../ui/print-foot.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { readOnce } from '../ui/recorded-print.ts'
import { useWords } from '../words/use-words.ts'
import { verdictWords } from '../words/verdict.ts'

const route = getRouteApi('/institutions/$id/print')

/** The verdict sheet on one page of A4. */
export const VerdictPrintPage = () => {
  const { sheet } = useWords(verdictWords)
  const { unitNames } = useInstallation()
  const { id } = route.useParams()
  const query = useQuery({ ...institutionToPrint(id), ...readOnce })
  const seen = useQuery({ ...screeningsOf(id), queryKey: ['institution', id, 'screenings', 'print'], ...readOnce })
  const ruleSet = useQuery(activeRuleSet)
  return (
    <Loaded query={ruleSet}>
      {(rules) => (
        <Loaded query={seen}>
          {({ statements }) => (
            <PrintPage title={sheet} upright query={query} print={() => ({ what: 'verdict_sheet', institution: id, filters: '', records: 1 })}>
              {(institution) => (
                <>
                  <SheetOfPaper sheet={institution} ruleSet={rules} tried={triedOf(statements)} unit={unitNames.bureau} />
                  <PrintFoot />
                </>
              )}
            </PrintPage>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
