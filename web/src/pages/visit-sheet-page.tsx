import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { activeRuleSet } from '../features/access/rule-set.ts'
import { VisitSheet } from '../features/visit-sheet/visit-sheet.tsx'
import { visitSheetOf } from '../features/visit-sheet/visit-sheet-query.ts'
import { Loaded } from '../ui/loaded.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { useWords } from '../words/use-words.ts'
import { visitSheetWords } from '../words/visit-sheet.ts'

const route = getRouteApi('/institutions/$id/visit-sheet')

/** The visit sheet on A4. */
export const VisitSheetPage = () => {
  const { title } = useWords(visitSheetWords)
  const { unitNames } = useInstallation()
  const { id } = route.useParams()
  const query = useQuery(visitSheetOf(id))
  const ruleSet = useQuery(activeRuleSet)
  return (
    <Loaded query={ruleSet}>
      {({ profile }) => (
        <PrintPage title={title} upright query={query} print={() => ({ what: 'visit_sheet', institution: id, filters: '', records: 1 })}>
          {({ institution, seen }) => <VisitSheet institution={institution} seen={seen} profile={profile} unit={unitNames.bureau} />}
        </PrintPage>
      )}
    </Loaded>
  )
}
