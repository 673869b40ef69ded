import type { NewScreening } from '@silverguard/shared/screenings/contract'
import { newId } from './new-id.ts'
import { writing } from './not-kept.ts'
import type { OutboxItem } from './outbox-item.ts'

const anew = () => ({ state: 'waiting', problem: null, revision: newId() }) as const

/** The place is one that is recorded already: its screening, and all else that was kept of it, is of that one. */
export const takeForKnown = (item: OutboxItem, known: string): Promise<void> =>
  writing((database) =>
    database.transaction('rw', database.items, async () => {
      for (const one of await database.items.where('institution').equals(item.institution).toArray()) {
        const { newPlace: _, ...screening } = one.body as NewScreening
        const body = one.kind === 'screening' ? { ...screening, institution: known, basedOn: null } : one.body
        await database.items.update(one.id, { ...anew(), institution: known, body })
      }
    }),
  )

/** The places are others, as a person has seen: this one is recorded beside them. */
export const takeForNew = (item: OutboxItem, others: readonly string[]): Promise<void> =>
  writing(async (database) => {
    const { newPlace, ...screening } = item.body as NewScreening
    if (!newPlace) return
    const differsFrom = [...new Set([...(newPlace.differsFrom ?? []), ...others])]
    await database.items.update(item.id, { ...anew(), body: { ...screening, newPlace: { ...newPlace, differsFrom } } })
  })
