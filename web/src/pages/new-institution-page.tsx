import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { activeRuleSet } from '../features/access/rule-set.ts'
import { keepChanged } from '../features/institution/institution-query.ts'
import { CreateInstitution } from '../features/institution-form/create-institution.tsx'
import { FurtherSimilar } from '../features/similar/further-similar.tsx'
import { SearchFirst } from '../features/similar/search-first.tsx'
import type { Sought } from '../features/similar/similar-query.ts'
import { LiveVerdict } from '../features/verdict/live-verdict.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { institutionFormWords } from '../words/institution-form.ts'
import { useWords } from '../words/use-words.ts'

type Searched = { sought: Sought; others: readonly string[] }

export const NewInstitutionPage = () => {
  const words = useWords(institutionFormWords)
  const client = useQueryClient()
  const navigate = useNavigate()
  const ruleSet = useQuery(activeRuleSet)
  const [searched, setSearched] = useState<Searched>()
  return (
    <>
      <PageHead title={words.newTitle} />
      {searched ? (
        <Loaded query={ruleSet}>
          {(rules) => (
            <CreateInstitution
              known={{ ...searched.sought, telephones: [...(searched.sought.telephones ?? [])] }}
              differsFrom={searched.others}
              ruleSet={rules}
              live={(facts) => <LiveVerdict facts={facts} ruleSet={rules} />}
              further={({ name = searched.sought.name, creditCode, telephones, address }, save) => (
                <FurtherSimilar
                  sought={{ name, creditCode: creditCode ?? undefined, telephones: telephones ?? [], address: address ?? undefined }}
                  seen={searched.others}
                  save={save}
                />
              )}
              saved={(created) => {
                keepChanged(client, created)
                void navigate({ to: '/institutions/$id', params: { id: created.id } })
              }}
            />
          )}
        </Loaded>
      ) : (
        <SearchFirst goOn={(sought, others) => setSearched({ sought, others })} />
      )}
    </>
  )
}
