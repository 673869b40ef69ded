import { Button, Group } from '@mantine/core'
import type { Effect } from '@silverguard/shared/risk/contract'
import { standings, standingWords } from '@silverguard/shared/risk/vocabulary'
import { ChoiceFilter } from '../../ui/choice-filter.tsx'
import { useText } from '../../words/language.tsx'
import { effectWords } from '../../words/rules.ts'
import { useWords } from '../../words/use-words.ts'
import { type EffectSearch, isFiltered, withoutFilters } from './search.ts'

/** `undefined` rather than an empty list, so that the address drops the key. */
const orNone = <V,>(values: V[]) => (values.length > 0 ? values : undefined)

type Props = { search: EffectSearch; townships: Effect['townships']; change: (change: Partial<EffectSearch>) => void }

/** By level now, level then, and township among those in which something moves. */
export const EffectFilters = ({ search, townships, change }: Props) => {
  const words = useWords(effectWords)
  const inWords = useText()
  const levels = standings.map((value) => ({ value, label: inWords(standingWords[value]) }))
  return (
    <Group component="search" gap={6} aria-label={words.filters}>
      <ChoiceFilter label={words.from} choices={levels} chosen={search.from ?? []} choose={(from) => change({ from: orNone(from) })} />
      <ChoiceFilter label={words.to} choices={levels} chosen={search.to ?? []} choose={(to) => change({ to: orNone(to) })} />
      <ChoiceFilter
        label={words.township}
        choices={townships.map(({ township, townshipName }) => ({ value: township, label: townshipName }))}
        chosen={search.township ?? []}
        choose={(township) => change({ township: orNone(township) })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => change(withoutFilters)}>
          {words.clearFilters}
        </Button>
      )}
    </Group>
  )
}
