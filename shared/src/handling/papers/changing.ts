import { covers } from '../../divisions/contract.ts'
import type { Doer, Refusal } from '../lifecycle.ts'
import { ladderSteps } from '../vocabulary.ts'
import { type PaperKind, paperOfStep } from './vocabulary.ts'

const ofLadder: readonly PaperKind[] = ladderSteps.flatMap((step) => paperOfStep[step] ?? [])
/** Papers to a unit that is late, which are not that unit's to write. */
export const isOfLadder = (kind: PaperKind): boolean => ofLadder.includes(kind)

/** Why somebody may not draft, change, issue or withdraw a paper that is the work of these units; null where they may. It is some unit's. */
export const refusalToChange = (kind: PaperKind, units: readonly string[], { roles, scope }: Pick<Doer, 'roles' | 'scope'>): Refusal | null => {
  const isBureau = roles.includes('district_officer') || roles.includes('district_reviewer')
  if (isOfLadder(kind) && !isBureau) return 'not_bureau'
  // What others say of a place is an officer's to write: it goes into the measures that it serves.
  if (!isOfLadder(kind) && !roles.includes('district_officer') && !roles.includes('township_officer')) return 'not_officer'
  return units.length > 0 && units.every((unit) => covers(scope, unit)) ? null : 'other_unit'
}
