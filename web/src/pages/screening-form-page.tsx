import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useInstallation } from '../features/access/installation.tsx'
import { useMe } from '../features/access/me.tsx'
import { activeRuleSet } from '../features/access/rule-set.ts'
import { institutionToScreen } from '../features/institution/institution-query.ts'
import { OwnDuty } from '../features/institution/own-duty.tsx'
import { blankDraft } from '../features/screening-form/draft.ts'
import { StartScreening } from '../features/screening-form/start-screening.tsx'
import { useAfterwards } from '../features/screening-form/use-afterwards.ts'
import { LiveVerdict } from '../features/verdict/live-verdict.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { screeningFormWords } from '../words/screening-form.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/institutions/$id/screening')

export const ScreeningFormPage = () => {
  const words = useWords(screeningFormWords)
  const navigate = useNavigate()
  const { today } = useInstallation()
  const { person } = useMe()
  const { id } = route.useParams()
  const { item } = route.useSearch()
  const { tellSent, tellWaiting } = useAfterwards()
  const ruleSet = useQuery(activeRuleSet)
  const institution = useQuery(institutionToScreen(id))
  return (
    <Loaded query={institution}>
      {(loaded) => (
        <>
          <PageHead title={words.title(loaded.particulars.name)} />
          <OwnDuty institution={loaded}>
            <Loaded query={ruleSet}>
              {(rules) => (
                <StartScreening
                  key={`${id} ${item}`}
                  place={id}
                  base={{ institution: id, stateAt: loaded.stateAt, particulars: loaded.particulars, facts: loaded.facts, isNew: false }}
                  blank={blankDraft(today, person)}
                  item={item}
                  ruleSet={rules}
                  live={(facts) => <LiveVerdict facts={facts} ruleSet={rules} before={loaded.standing} provisional />}
                  sent={(reply) => {
                    tellSent(reply)
                    void navigate({ to: '/institutions/$id', params: { id }, search: { tab: 'screenings' } })
                  }}
                  waiting={() => {
                    tellWaiting()
                    void navigate({ to: '/outbox' })
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
