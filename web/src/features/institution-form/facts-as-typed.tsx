import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { ReactNode } from 'react'
import type { Base } from './draft.ts'
import { factsInForce } from './draft-changes.ts'
import { useDraftReading } from './use-draft-reading.ts'

/** Hands on the facts that would be in force if the draft were saved now; only what it draws is drawn anew with each key. */
export const FactsAsTyped = ({ base, children }: { base: Base; children: (facts: Facts) => ReactNode }) => {
  const { draft, reading } = useDraftReading()
  return <>{children(factsInForce(base, draft, reading))}</>
}
