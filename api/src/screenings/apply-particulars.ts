import type { Particulars } from '@silverguard/shared/institutions/contract'
import { type ParticularKey, particularKeys } from '@silverguard/shared/institutions/particulars'
import { maskParticular } from '@silverguard/shared/personal-data'
import type { UnappliedParticular } from '@silverguard/shared/screenings/contract'
import type { Change } from '../audit/entry.ts'

type Some = { [K in ParticularKey]?: unknown }
export type Applied = { particulars: Particulars; changes: Change[]; unapplied: UnappliedParticular[] }

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/**
 * Takes over what a screening says of particulars. Where somebody changed one since the form showed it, theirs stays and both
 * are told: nobody's word is overwritten by somebody who had not seen it.
 */
export const applyParticulars = (present: Particulars, before: Some, said: Some): Applied => {
  const moved = particularKeys.filter((key) => said[key] !== undefined && !same(said[key], present[key]))
  // A form shows numbers of persons masked: a mask of what is there now was that shown.
  const wasShown = (key: ParticularKey) => same(before[key], present[key]) || same(before[key], maskParticular(key, present[key]))
  const overtaken = moved.filter((key) => !wasShown(key))
  const taken = moved.filter((key) => !overtaken.includes(key))
  return {
    particulars: { ...present, ...Object.fromEntries(taken.map((key) => [key, said[key]])) },
    changes: taken.map((key) => ({ key, before: present[key] ?? null, after: said[key] ?? null })),
    unapplied: overtaken.map((key) => ({ key, said: said[key] ?? null, kept: present[key] ?? null })),
  }
}
