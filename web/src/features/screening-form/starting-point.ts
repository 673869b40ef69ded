import type { Day } from '@silverguard/shared/days'
import { factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import { particularCatalogue, particularKeys } from '@silverguard/shared/institutions/particulars'
import type { NewScreening } from '@silverguard/shared/screenings/contract'
import type { Text } from '@silverguard/shared/text'
import { queryOptions } from '@tanstack/react-query'
import { readDraft } from '../../offline/drafts.ts'
import { filesOfItem } from '../../offline/files-of-item.ts'
import { holdItem, readItem } from '../../offline/outbox.ts'
import { readOnce } from '../../ui/recorded-print.ts'
import { type Base, blankAnswer, blankDraft, knownOf, type ScreeningDraft } from './draft.ts'
import { draftOfItem } from './draft-of-item.ts'

/** What is kept of a form that is not handed in yet: with what it began, so that a change meanwhile can be told. */
export type KeptDraft = { draft: ScreeningDraft; base: Base; differsFrom: readonly string[] }
export type StartingPoint = {
  kept: (KeptDraft & { savedAt: string }) | undefined
  /** The screening of the outbox that is opened again. */
  item: { id: string; draft: ScreeningDraft; screening: NewScreening } | undefined
  /** This device keeps no drafts. */
  failed: boolean
}

/** One draft a place and form; a screening of the outbox that is opened again has its own. */
export const draftKey = (place: string, item: string | undefined): string => (item ? `screening:${place}:${item}` : `screening:${place}`)

/** A draft of an earlier version of this page lacks what it did not know. */
const completed = (draft: ScreeningDraft, today: Day): ScreeningDraft => ({
  ...blankDraft(today, ''),
  ...draft,
  answers: Object.fromEntries(Object.entries(draft.answers).map(([fact, answer]) => [fact, { ...blankAnswer, ...answer }])),
})

/** Where a form begins: with its draft, with a screening of the outbox, or blank. Read from this device, network or none. */
export const startingPoint = (place: string, itemId: string | undefined, today: Day) =>
  queryOptions({
    queryKey: ['screening-draft', place, itemId ?? null],
    networkMode: 'always',
    retry: false,
    ...readOnce,
    queryFn: async (): Promise<StartingPoint> => {
      const found = await readDraft<KeptDraft>(draftKey(place, itemId)).then(
        (draft) => ({ draft, failed: false }),
        () => ({ draft: undefined, failed: true }),
      )
      // Held first: it must not go out while it is being read.
      const item = itemId && (await holdItem(itemId)) ? await readItem(itemId) : undefined
      const opened = item?.kind === 'screening' ? draftOfItem(item, await filesOfItem(item.id)) : undefined
      const { draft: kept, failed } = found
      return {
        kept: kept && { ...kept.value, draft: completed(kept.value.draft, today), savedAt: kept.savedAt },
        item: item && opened && { id: item.id, ...opened },
        failed,
      }
    },
  })

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** What the record says otherwise than when the draft was begun, by its labels. */
export const movedSince = (before: Base, now: Base): Text[] => {
  if (before.stateAt === now.stateAt) return []
  const facts = factKeys.filter((key) => !same(knownOf(before, key)?.value, knownOf(now, key)?.value))
  const particulars = particularKeys.filter((key) => !same(before.particulars[key], now.particulars[key]))
  return [...facts.map((key) => factCatalogue[key].label), ...particulars.map((key) => particularCatalogue[key].label)]
}
