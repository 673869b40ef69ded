import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import type { ParticularKey } from '@silverguard/shared/institutions/particulars'
import { isMasked } from '@silverguard/shared/personal-data'
import { formOf, particularsAsked } from '@silverguard/shared/screenings/questions'
import { readParticular } from '../../typed/read-typed.ts'
import { typed } from '../../typed/typed.ts'
import { type Base, type ScreeningDraft, shownParticular } from './draft.ts'
import type { Fault } from './faults.ts'

const askedOfNewPlace: readonly ParticularKey[] = ['name', 'township', 'village', 'address', 'telephones', 'foundThrough']

/** The particulars that the form asks for; of a place that nobody recorded, first where it lies and how it was found. */
export const particularsOn = ({ isNew }: Base, facts: Facts): ParticularKey[] => [
  ...new Set([...(isNew ? askedOfNewPlace : []), ...particularsAsked[formOf(facts.registration)]]),
]

/** A particular that was shown masked and is not being written anew. */
export const isHidden = (draft: ScreeningDraft, base: Base, key: ParticularKey): boolean =>
  draft.particulars[key] === undefined && isMasked(typed(base.particulars[key]))

const demanded = (key: ParticularKey) => key === 'name' || key === 'township'
const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** `changed`: what differs from what was shown; `before`: what was shown of it; `now`: all that is readable, for warnings. */
export type ParticularsRead = { changed: Partial<Particulars>; before: Partial<Particulars>; now: Partial<Particulars>; faults: Fault[] }

/** Reads the particulars asked for. A mask is never among what is sent. */
export const readParticulars = (asked: readonly ParticularKey[], base: Base, draft: ScreeningDraft): ParticularsRead => {
  const faults: Fault[] = []
  const changed: [ParticularKey, unknown][] = []
  const now: [ParticularKey, unknown][] = Object.entries(base.particulars).filter(([key]) => !asked.includes(key as ParticularKey)) as [
    ParticularKey,
    unknown,
  ][]
  for (const key of asked) {
    const path = `particulars.${key}`
    const words = shownParticular(draft, base, key).trim()
    if (words === '' && demanded(key)) faults.push({ path, fault: 'required' })
    const wasMasked = isMasked(typed(base.particulars[key]))
    const reading = readParticular(key, words)
    if (reading && 'fault' in reading) faults.push({ path, fault: reading.fault })
    const value = reading && 'value' in reading ? reading.value : null
    if (value !== null && !isMasked(words)) now.push([key, value])
    if (draft.particulars[key] === undefined || (reading && 'fault' in reading)) continue
    if (isMasked(words)) {
      if (words !== typed(base.particulars[key]).trim()) faults.push({ path, fault: 'maskTyped' })
    } else if (!same(value, base.particulars[key]) && !(value === null && (wasMasked || demanded(key)))) changed.push([key, value])
  }
  return {
    changed: Object.fromEntries(changed),
    before: Object.fromEntries(changed.map(([key]) => [key, base.particulars[key] ?? null])),
    now: Object.fromEntries(now),
    faults,
  }
}
