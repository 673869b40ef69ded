import type { Tx } from '@silverguard/db/client'
import { ruleSets } from '@silverguard/db/schema/risk'

const ownVersion = /^(.+)\.(\d+)$/

/** What the next version of a rule set's plan is called: `district-plan@1.3` after `district-plan@1.2`, whichever of them it is made from. */
export const nextVersionId = async (tx: Tx, base: string): Promise<string> => {
  const shipped = ownVersion.exec(base)?.[1] ?? base
  const stored = await tx.select({ id: ruleSets.id }).from(ruleSets)
  const numbers = stored.flatMap(({ id }) => {
    const [, of, number] = ownVersion.exec(id) ?? []
    return of === shipped ? [Number(number)] : []
  })
  return `${shipped}.${Math.max(0, ...numbers) + 1}`
}
