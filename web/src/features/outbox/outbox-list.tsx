import { Text } from '@mantine/core'
import type { NewScreening } from '@silverguard/shared/screenings/contract'
import { holdersAmong } from '../../offline/held-by.ts'
import type { OutboxItem } from '../../offline/outbox.ts'
import cards from '../../ui/cards.module.css'
import { outboxWords } from '../../words/outbox.ts'
import { useWords } from '../../words/use-words.ts'
import { AlikePlaces, meetsAlike } from './alike-places.tsx'
import { ItemActions } from './item-actions.tsx'
import { moment } from './moment.ts'
import { StandingLine } from './standing-line.tsx'

const isNewPlace = ({ kind, body }: OutboxItem) => kind === 'screening' && (body as NewScreening).newPlace !== undefined

/** Every item by itself: what, where, since when, how it stands, what can be done. */
export const OutboxList = ({ items }: { items: readonly OutboxItem[] }) => {
  const words = useWords(outboxWords)
  const holderOf = holdersAmong(items)
  const factsOf = (item: OutboxItem) =>
    [
      isNewPlace(item) ? words.newPlace : words[item.kind],
      item.kind === 'screening' && words.screenedOn((item.body as NewScreening).screenedOn),
      words.keptAt(moment(item.createdAt)),
      item.attempts > 0 && words.attempts(item.attempts),
    ].filter(Boolean)
  return (
    <ul className={cards.cards} aria-label={words.title}>
      {items.map((item) => (
        <li key={item.id} className={cards.card}>
          <strong>{item.name}</strong>
          <Text size="sm" c="dimmed">
            {factsOf(item).join(' · ')}
          </Text>
          <StandingLine item={item} holder={holderOf(item)} />
          {meetsAlike(item) && <AlikePlaces item={item} />}
          <ItemActions item={item} />
        </li>
      ))}
    </ul>
  )
}
