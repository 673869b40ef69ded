import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { activeRuleSet } from '../features/access/rule-set.ts'
import { ShowInFull } from '../features/disclosure/show-in-full.tsx'
import { keepChanged, oneInstitution } from '../features/institution/institution-query.ts'
import { OwnDuty } from '../features/institution/own-duty.tsx'
import { EditInstitution } from '../features/institution-form/edit-institution.tsx'
import { LiveVerdict } from '../features/verdict/live-verdict.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { institutionFormWords } from '../words/institution-form.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/institutions/$id/edit')

export const EditInstitutionPage = () => {
  const words = useWords(institutionFormWords)
  const client = useQueryClient()
  const navigate = route.useNavigate()
  const { id } = route.useParams()
  const ruleSet = useQuery(activeRuleSet)
  // What was typed is compared to what was first shown: nothing may be read anew underneath.
  const institution = useQuery({ ...oneInstitution(id), staleTime: Number.POSITIVE_INFINITY })
  return (
    <Loaded query={institution}>
      {(loaded) => (
        <>
          <PageHead title={words.editTitle(loaded.particulars.name)} />
          <OwnDuty institution={loaded}>
            <Loaded query={ruleSet}>
              {(rules) => (
                <EditInstitution
                  institution={loaded}
                  ruleSet={rules}
                  live={(facts) => <LiveVerdict facts={facts} ruleSet={rules} before={loaded.standing} />}
                  reveal={(label, shown) => <ShowInFull institution={id} label={label} shown={shown} />}
                  saved={(changed) => {
                    keepChanged(client, changed)
                    void navigate({ to: '/institutions/$id', params: { id } })
                  }}
                />
              )}
            </Loaded>
          </OwnDuty>
        </>
      )}
    </Loaded>
  )
}
