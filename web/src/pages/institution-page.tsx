import { Stack, Tabs } from '@mantine/core'
import type { Institution, Particulars } from '@silverguard/shared/institutions/contract'
import type { RuleSet } from '@silverguard/shared/risk/rule-set'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useMay } from '../features/access/me.tsx'
import { activeRuleSet } from '../features/access/rule-set.ts'
import { AsOfLink } from '../features/as-of/as-of-link.tsx'
import { ShowInFull } from '../features/disclosure/show-in-full.tsx'
import { AllEvidence } from '../features/evidence/all-evidence.tsx'
import { EvidenceList } from '../features/evidence/evidence-list.tsx'
import { InstitutionPlan } from '../features/handling/institution-plan.tsx'
import { FactsTable } from '../features/institution/facts-table.tsx'
import { HistoryTable } from '../features/institution/history-table.tsx'
import { InstitutionHead } from '../features/institution/institution-head.tsx'
import { historyOf, keepChanged, oneInstitution } from '../features/institution/institution-query.ts'
import { ParticularsTable } from '../features/institution/particulars-table.tsx'
import { InstitutionJudgement } from '../features/judgement/institution-judgement.tsx'
import { InstitutionScreenings } from '../features/screenings/institution-screenings.tsx'
import { screeningsOf } from '../features/screenings/screenings-query.ts'
import { triedOf } from '../features/screenings/statements.ts'
import { DuplicatesNotice } from '../features/similar/duplicates-notice.tsx'
import { HistoryView } from '../features/timeline/history-view.tsx'
import { weakestFact } from '../features/verdict/verdict-at.ts'
import { VerdictSheet } from '../features/verdict/verdict-sheet.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { institutionWords } from '../words/institution.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/institutions/$id')
const allTabs = ['verdict', 'particulars', 'screenings', 'judgement', 'handling', 'history'] as const

export const InstitutionPage = () => {
  const { id } = route.useParams()
  const institution = useQuery(oneInstitution(id))
  const ruleSet = useQuery(activeRuleSet)
  return (
    <Loaded query={institution}>
      {(loaded) => <Loaded query={ruleSet}>{(rules) => <InstitutionTabs key={id} institution={loaded} ruleSet={rules} />}</Loaded>}
    </Loaded>
  )
}

const InstitutionTabs = ({ institution, ruleSet }: { institution: Institution; ruleSet: RuleSet }) => {
  const words = useWords(institutionWords)
  const client = useQueryClient()
  const navigate = route.useNavigate()
  // Seen in full until the page is left or the record changes; nowhere else.
  const [inFull, setInFull] = useState<{ version: number; particulars: Particulars }>()
  const disclosed = inFull?.version === institution.version ? inFull.particulars : undefined
  const { tab = 'verdict' } = route.useSearch()
  const mayReadJudgement = useMay('determination.read')
  const mayReadHandling = useMay('handling.read')
  const tabs = allTabs.filter((known) => (known !== 'judgement' || mayReadJudgement) && (known !== 'handling' || mayReadHandling))
  const seen = useQuery(screeningsOf(institution.id)).data
  const tried = useMemo(() => triedOf(seen?.statements ?? []), [seen])
  const choose = (chosen: string | null) => void navigate({ search: { tab: tabs.find((known) => known === chosen) }, replace: true })
  return (
    <>
      <InstitutionHead institution={institution} weakest={weakestFact(institution, ruleSet.profile)} disagreements={seen?.disagreements.length ?? 0} />
      <Tabs value={tab} onChange={choose} keepMounted={false} mt="xs">
        <Tabs.List aria-label={words.tabs}>
          {tabs.map((known) => (
            <Tabs.Tab key={known} value={known}>
              {words[known]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="verdict" pt="sm">
          <Stack gap="sm">
            {institution.possibleDuplicates.length > 0 && <DuplicatesNotice institution={institution} reviewed={(reviewed) => keepChanged(client, reviewed)} />}
            <VerdictSheet sheet={institution} ruleSet={ruleSet} tried={tried} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="particulars" pt="sm">
          <ParticularsTable
            institution={institution}
            disclosed={disclosed}
            reveal={(label) => (
              <ShowInFull institution={institution.id} label={label} shown={(particulars) => setInFull({ version: institution.version, particulars })} />
            )}
          />
          <FactsTable institution={institution} tried={tried} />
        </Tabs.Panel>
        <Tabs.Panel value="screenings" pt="sm">
          <InstitutionScreenings
            institution={institution}
            proof={(of) => <EvidenceList institution={institution.id} {...of} brief={of.screening === undefined && of.check === undefined} />}
          />
          <AllEvidence institution={institution.id} />
        </Tabs.Panel>
        {mayReadJudgement && (
          <Tabs.Panel value="judgement" pt="sm">
            <InstitutionJudgement institution={institution} asOf={<AsOfLink institution={institution.id} />} />
          </Tabs.Panel>
        )}
        {mayReadHandling && (
          <Tabs.Panel value="handling" pt="sm">
            <InstitutionPlan institution={institution.id} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="history" pt="sm">
          <AsOfLink institution={institution.id} />
          <HistoryView institution={institution.id} changes={<History id={institution.id} />} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

const History = ({ id }: { id: string }) => <Loaded query={useQuery(historyOf(id))}>{({ entries }) => <HistoryTable entries={entries} />}</Loaded>
