import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useInstallation } from '../features/access/installation.tsx'
import { useMe } from '../features/access/me.tsx'
import { activeRuleSet } from '../features/access/rule-set.ts'
import { type Base, blankDraft, blankPlace } from '../features/screening-form/draft.ts'
import { StartScreening } from '../features/screening-form/start-screening.tsx'
import { startingPoint } from '../features/screening-form/starting-point.ts'
import { useAfterwards } from '../features/screening-form/use-afterwards.ts'
import { FurtherSimilar } from '../features/similar/further-similar.tsx'
import { SearchFirst } from '../features/similar/search-first.tsx'
import type { Sought } from '../features/similar/similar-query.ts'
import { LiveVerdict } from '../features/verdict/live-verdict.tsx'
import { newId } from '../offline/new-id.ts'
import { useOutbox } from '../offline/outbox.ts'
import { typed } from '../typed/typed.ts'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { screeningFormWords } from '../words/screening-form.ts'
import { useWords } from '../words/use-words.ts'

const route = getRouteApi('/shell/screenings/new-place')
const place = 'new-place'
const townshipDigits = 9

type Searched = { sought: Sought; others: readonly string[] }
const notSearched: Searched = { sought: { name: '' }, others: [] }

/** A place that nobody recorded: looked for on the register where there is a network, then screened. */
export const NewPlacePage = () => {
  const words = useWords(screeningFormWords)
  const { today } = useInstallation()
  const { item } = route.useSearch()
  const { online } = useOutbox()
  // Whether there is a network is asked once: what is being typed stays when it comes and goes.
  const [searched, setSearched] = useState(online ? undefined : notSearched)
  const begun = useQuery(startingPoint(place, item, today))
  return (
    <>
      <PageHead title={words.newPlaceTitle} />
      {!online && <p>{words.offlineSearch}</p>}
      <Loaded query={begun}>
        {({ kept, item: opened }) =>
          searched || kept || opened ? (
            <NewPlaceForm searched={searched ?? notSearched} institution={kept?.base.institution ?? opened?.screening.institution} />
          ) : (
            <>
              <SearchFirst goOn={(sought, others) => setSearched({ sought, others })} />
              <Button mt="md" variant="default" onClick={() => setSearched(notSearched)}>
                {words.skipSearch}
              </Button>
            </>
          )
        }
      </Loaded>
    </>
  )
}

/** `institution`: the id that a draft or a screening of the outbox has given the place already. */
const NewPlaceForm = ({ searched: { sought, others }, institution }: { searched: Searched; institution: string | undefined }) => {
  const navigate = useNavigate()
  const { today } = useInstallation()
  const { person, division } = useMe()
  const { item } = route.useSearch()
  const { tellSent, tellWaiting } = useAfterwards()
  const [base] = useState((): Base => ({ institution: institution ?? newId(), stateAt: null, particulars: {}, facts: [], isNew: true }))
  const ruleSet = useQuery(activeRuleSet)
  const { name, creditCode, telephones, address } = sought
  const township = division.code.length >= townshipDigits ? division.code.slice(0, townshipDigits) : ''
  const known = Object.entries({ name, creditCode, telephones, address, township }).filter(([, value]) => typed(value) !== '')
  return (
    <Loaded query={ruleSet}>
      {(rules) => (
        <StartScreening
          place={place}
          base={base}
          blank={blankPlace(blankDraft(today, person), Object.fromEntries(known.map(([key, value]) => [key, typed(value)])))}
          differsFrom={others}
          item={item}
          ruleSet={rules}
          live={(facts) => <LiveVerdict facts={facts} ruleSet={rules} provisional />}
          further={(now, save) => (
            <FurtherSimilar
              sought={{
                name: now.name ?? name,
                creditCode: now.creditCode ?? undefined,
                telephones: now.telephones ?? [],
                address: now.address ?? undefined,
              }}
              seen={others}
              save={save}
            />
          )}
          sent={(reply) => {
            tellSent(reply)
            void navigate({ to: '/institutions/$id', params: { id: reply.institution }, search: { tab: 'screenings' } })
          }}
          waiting={() => {
            tellWaiting()
            void navigate({ to: '/outbox' })
          }}
        />
      )}
    </Loaded>
  )
}
