import { factCatalogue } from '@silverguard/shared/facts/catalogue'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listOfKeptPlaces } from '../../offline/kept-places.ts'
import cards from '../../ui/cards.module.css'
import { ErrorState } from '../../ui/error-state.tsx'
import { instantWords } from '../../ui/figures.ts'
import { LevelBadge } from '../../ui/level-badge.tsx'
import { useText } from '../../words/language.tsx'
import { screeningWorkWords } from '../../words/screening-work.ts'
import { useWords } from '../../words/use-words.ts'
import { keptUnder, missingOf } from './kept-under.ts'
import type { WorkSearch } from './search.ts'
import { WorkActions } from './work-actions.tsx'

/** In place of the work list while the server does not answer: the places that this device keeps; else what went wrong. */
export const KeptPlaces = ({ search, error, retry }: { search: WorkSearch; error: Error; retry: () => void }) => {
  const words = useWords(screeningWorkWords)
  const inWords = useText()
  const query = useQuery({ queryKey: ['kept-places'], networkMode: 'always', staleTime: 0, queryFn: async () => (await listOfKeptPlaces()) ?? null })
  if (!query.data) return <ErrorState error={error} retry={retry} />
  const { institutions, keptAt } = query.data
  return (
    <section aria-label={words.offline}>
      <p role="status">
        <strong>{words.offline}</strong> {words.offlineHint(instantWords(keptAt))}
      </p>
      <ul className={cards.cards} aria-label={words.keptTable}>
        {keptUnder(institutions, search).map((place) => {
          const missing = missingOf(place)
          return (
            <li key={place.id} className={cards.card}>
              <div className={cards.top}>
                <Link to="/institutions/$id" params={{ id: place.id }}>
                  {place.particulars.name}
                </Link>
                <LevelBadge standing={place.standing} />
              </div>
              <div className={cards.line}>{[place.townshipName, place.particulars.address].filter(Boolean).join(' · ')}</div>
              {missing.length > 0 && <div>{words.missing(words.list(missing.map((fact) => inWords(factCatalogue[fact].heading))), missing.length)}</div>}
              <WorkActions id={place.id} name={place.particulars.name} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
