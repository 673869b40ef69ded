import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { activeRuleSet } from '../features/access/rule-set.ts'
import { oneInstitution } from '../features/institution/institution-query.ts'
import { SheetOfPaper } from '../features/verdict/sheet-of-paper.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { useWords } from '../words/use-words.ts'
import { verdictWords } from '../words/verdict.ts'

const route = getRouteApi('/institutions/$id/print')

/** The verdict sheet on one page of A4. */
export const VerdictPrintPage = () => {
  const { sheet } = useWords(verdictWords)
  const { unitNames } = useInstallation()
  const { id } = route.useParams()
  const institution = useQuery(oneInstitution(id))
  const ruleSet = useQuery(activeRuleSet)
  return (
    <PrintPage title={sheet} upright>
      <Loaded query={institution}>
        {(loaded) => <Loaded query={ruleSet}>{(rules) => <SheetOfPaper institution={loaded} ruleSet={rules} unit={unitNames.bureau} />}</Loaded>}
      </Loaded>
    </PrintPage>
  )
}
